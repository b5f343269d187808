import { compareDocument } from '../documents/compare.ts'
import { answering } from './answering.ts'

export const command = answering('compare', compareDocument)
