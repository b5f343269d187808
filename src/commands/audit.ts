export { command as diff } from './diff.ts'
export { command as editions } from './editions.ts'
export { command as schema } from './schema.ts'
