import { coversDocument } from '../answers/covers/document.ts'
import { answering } from './answering.ts'

export const command = answering('covers', coversDocument)
