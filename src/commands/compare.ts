import { compareDocument } from '../answers/compare/document.ts'
import { answering } from './answering.ts'

export const command = answering('compare', compareDocument)
