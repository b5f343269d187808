import { timelineDocument } from '../documents/timeline.ts'
import { answering } from './answering.ts'

export const command = answering('timeline', timelineDocument)
