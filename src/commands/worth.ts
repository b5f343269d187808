import { worthDocument } from '../answers/worth/document.ts'
import { answering } from './answering.ts'

export const command = answering('worth', worthDocument)
