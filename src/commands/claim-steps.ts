import { claimStepsDocument } from '../documents/claim-steps.ts'
import { answering } from './answering.ts'

export const command = answering('claim-steps', claimStepsDocument)
