import { describe, expect, it, test } from 'vitest'
import { colourLevel, palette } from '../../src/view/colour.ts'

describe('colourLevel', () => {
  const cases: [choice: 'auto' | 'always' | 'never', env: Record<string, string>, isTerminal: boolean, level: 0 | 1][] =
    [
      ['never', { FORCE_COLOR: '1' }, true, 0],
      ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, 1],
      ['auto', {}, true, 1],
      ['auto', {}, false, 0],
      ['auto', { NO_COLOR: '1' }, true, 0],
      ['auto', { NO_COLOR: '0' }, true, 0],
      ['auto', { NO_COLOR: '' }, true, 1],
      ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
      ['auto', { NO_COLOR: '', FORCE_COLOR: '1' }, false, 1],
      ['auto', { FORCE_COLOR: '' }, false, 1],
      ['auto', { FORCE_COLOR: '3' }, false, 1],
      ['auto', { FORCE_COLOR: '0' }, true, 0],
      ['auto', { FORCE_COLOR: 'false' }, true, 0],
      ['auto', { FORCE_COLOR: 'true', TERM: 'dumb' }, false, 1],
      ['auto', { TERM: 'dumb' }, true, 0],
      ['auto', { TERM: 'xterm' }, false, 0],
    ]
  test.each(cases)('%s with %j, on a terminal: %s, is %i', (choice, env, isTerminal, level) => {
    expect(colourLevel(choice, env, isTerminal)).toBe(level)
  })
})

describe('palette', () => {
  const text = '端末補償\noption'

  it('changes nothing at level 0', async () => {
    for (const paint of Object.values(await palette(0))) expect(paint(text)).toBe(text)
  })

  it('gives each colour its own code at level 1', async () => {
    const codes = Object.values(await palette(1)).map(paint => paint('x').split('x')[0])
    expect(codes).toEqual(['\u001b[1m', '\u001b[2m', '\u001b[32m', '\u001b[31m', '\u001b[33m', '\u001b[36m'])
  })
})
