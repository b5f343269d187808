import { worthDocument } from '../documents/worth.ts'
import { answering } from './answering.ts'

export const command = answering('worth', worthDocument)
