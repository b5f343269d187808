import { wrap } from '../wrap.ts'

/** Lines of a report no wider than `width`: what does not fit goes on past its indent or bullet. */
export const wrapped = (lines: readonly string[], width: number): readonly string[] =>
  lines.flatMap(line => {
    const lead = /^ *(?:- |\[\d+\] )?/.exec(line)![0]
    const hang = lead.length * 2 < width ? lead : ''
    return wrap(line.slice(hang.length), width - hang.length).map(
      (part, index) => (index === 0 ? hang : ' '.repeat(hang.length)) + part,
    )
  })
