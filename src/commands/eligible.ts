import { eligibleDocument } from '../answers/eligible/document.ts'
import { answering } from './answering.ts'

export const command = answering('eligible', eligibleDocument)
