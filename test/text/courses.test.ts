import { expect, test } from 'vitest'
import { courseText } from '../../src/text/courses.ts'

test.each([
  ['418', '418円コース', '¥418 course'],
  ['basic', 'basicコース', 'basic course'],
])('the course %s is %s, in English %s', (course, ja, en) => {
  expect(courseText(course)).toEqual({ ja, en })
})
