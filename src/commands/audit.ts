export { rulePage } from '../text/catalogue.ts'
export { command as check } from './check.ts'
