import { timelineDocument } from '../answers/timeline/document.ts'
import { answering } from './answering.ts'

export const command = answering('timeline', timelineDocument)
