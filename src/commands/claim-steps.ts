import { claimStepsDocument } from '../answers/claim-steps/document.ts'
import { answering } from './answering.ts'

export const command = answering('claim-steps', claimStepsDocument)
