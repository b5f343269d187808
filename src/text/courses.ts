import { fill } from '../model/message.ts'
import type { Text } from '../model/text.ts'

const byYen: Text = { ja: '{course}円コース', en: '¥{course} course' }
const byName: Text = { ja: '{course}コース', en: '{course} course' }

/** A course in words: by its yen a month where its label is a number, else by its label. */
export const courseText = (course: string): Text => fill(/^[0-9]+$/.test(course) ? byYen : byName, { course })
