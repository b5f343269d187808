export { command as article } from './article.ts'
export { command as test } from './test.ts'
