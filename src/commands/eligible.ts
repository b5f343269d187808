import { eligibleDocument } from '../documents/eligible.ts'
import { answering } from './answering.ts'

export const command = answering('eligible', eligibleDocument)
