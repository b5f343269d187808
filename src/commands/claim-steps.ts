import { answering } from './answering.ts'

export const command = answering('claim-steps')
