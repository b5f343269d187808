import { coversDocument } from '../documents/covers.ts'
import { answering } from './answering.ts'

export const command = answering('covers', coversDocument)
