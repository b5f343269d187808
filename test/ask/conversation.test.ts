import { describe, expect, test } from 'vitest'
import { answers } from '../../src/answers/list.ts'
import type { Asked } from '../../src/ask/conversation.ts'
import { answerOf, topicNames } from '../../src/ask/next.ts'
import type { Inputs } from '../../src/model/read-question.ts'
import { asOf, held, type Person, tables, withPerson } from './scripted.ts'

const given = (values: Readonly<Record<string, string>>) => {
  const inputs: Inputs = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, at: key }]))
  return new Map(topicNames.map(topic => [topic, inputs]))
}

/** What most people who come with such a phone would answer. */
const usual: Person = {
  months: '24',
  claimCount: '1',
  claims: '1',
  repairCost: '40000',
  event: 'screen-break',
  start: '2026-03-01',
  on: '2026-11-20',
  unofficialRepair: 'no',
  esim: 'no',
  eCertificate: 'no',
  memoryCard: 'no',
}
const people: Readonly<Record<string, Person>> = {
  new: { ...usual, boughtFrom: 'official', device: 'new', apply: 'with-device', devicesEnrolled: '0', tier: '418' },
  used: { ...usual, boughtFrom: 'official', device: 'used', apply: 'with-device', devicesEnrolled: '0' },
  own: {
    ...usual,
    boughtFrom: 'retailer',
    apply: 'with-sim',
    contract: 'sim-only',
    line: 'mnp',
    os: 'android',
    carrier: 'sim-free',
    simLock: 'unlocked',
    soldInJapan: 'yes',
    giteki: 'yes',
    intact: 'yes',
    otherCover: 'no',
    released: '2025-09',
  },
}

const MOST = 6 // questions after the choice of a topic

/** What the plan's answer says. */
const answerAbout = async (plan: string, { topic, question }: Asked) => {
  const document = answers[answerOf(topic)](await tables, question, asOf) as unknown as {
    readonly plans?: readonly { readonly id?: string; readonly plan?: string; readonly verdict: string }[]
  }
  return document.plans?.find(one => [one.id, one.plan].includes(plan)) ?? document
}

describe('the usual case', () => {
  test.each(Object.keys(people))('of joining %s is settled after 6 questions at most', async plan => {
    const { asked, questions } = await withPerson({ ...people[plan]!, topic: 'which' })
    expect(questions.length - 1).toBeLessThanOrEqual(MOST)
    expect(await answerAbout(plan, asked!)).toMatchObject({ verdict: 'yes', needs: [] })
  })

  test.each(Object.keys(people))('of a broken screen under %s is settled after 6 questions at most', async plan => {
    const { asked, questions } = await withPerson({ ...people[plan]!, topic: 'broke' })
    expect(questions.length - 1).toBeLessThanOrEqual(MOST)
    expect(await answerAbout(plan, asked!)).toMatchObject({ plan, covered: 'yes' })
  })

  test.each(Object.keys(people).flatMap(plan => ['cost', 'worth'].map(topic => ({ plan, topic }))))(
    'of $topic about $plan needs nothing more after 6 questions at most',
    async ({ plan, topic }) => {
      const { asked, questions } = await withPerson({ ...people[plan]!, topic })
      expect(questions.length - 1).toBeLessThanOrEqual(MOST)
      const { needs } = (await answerAbout(plan, asked!)) as { readonly needs?: readonly string[] }
      expect((needs ?? []).filter(need => need !== 'remedy')).toEqual([])
    },
  )
})

describe('a person who knows nothing', () => {
  test.each(topicNames)('is asked each question of %s once, until the end', async topic => {
    const { asked, questions } = await withPerson({ topic })
    expect(asked!.question.facts).toEqual({})
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })
})

test('what flags tell is not asked', async () => {
  const person = { ...people.used!, topic: 'which' }
  const { questions, asked } = await withPerson(person, given({ device: 'used', boughtFrom: 'official' }))
  expect(questions.map(({ id }) => id)).toEqual(['topic', 'apply', 'devicesEnrolled'])
  expect(asked!.question.facts).toMatchObject({ device: 'used', boughtFrom: 'official', apply: 'with-device' })
})

test('flags that decide everything leave the topic alone to ask', async () => {
  const told = given({ plan: 'used', event: 'theft' })
  expect((await withPerson({ topic: 'broke' }, told)).questions.map(({ id }) => id)).toEqual(['topic'])
})

test('a conversation about one plan asks only about it', async () => {
  const { questions, asked } = await withPerson({ ...people.own!, topic: 'cost' }, given({ plan: 'own' }))
  expect(questions.map(({ id }) => id)).not.toContain('boughtFrom')
  expect(asked!.question.plans).toEqual(['own'])
})

test('a group that does not hold is asked fact by fact', async () => {
  const { questions, asked } = await withPerson({ ...people.own!, topic: 'which', giteki: 'no' })
  expect(questions.map(({ id }) => id).slice(2, 6)).toEqual([
    'apply+contract+soldInJapan+giteki+intact+otherCover',
    'apply',
    'contract',
    'line',
  ])
  expect(asked!.question.facts.giteki).toBe('no')
})

test('a group of facts that are all unknown is skipped', async () => {
  const { questions, asked } = await held(({ id, options }) => {
    if (id === 'topic') return { kind: 'topic', topic: 'which' }
    if (id === 'boughtFrom') return { kind: 'told', values: { boughtFrom: 'retailer' } }
    return options === null ? '' : { kind: 'unknown' }
  })
  expect(questions.map(({ id }) => id)).not.toContain('giteki')
  expect(asked!.question.facts).toEqual({ boughtFrom: 'retailer' })
})

describe('going back', () => {
  /** Answers in turn, whatever the question. */
  const inTurn = (...replies: readonly Parameters<typeof held>[0][]) => {
    let turn = 0
    return (shown: Parameters<Parameters<typeof held>[0]>[0]) => replies[Math.min(turn++, replies.length - 1)]!(shown)
  }
  const told = (values: Readonly<Record<string, string>>) => () => ({ kind: 'told', values }) as const
  const topic = (name: (typeof topicNames)[number]) => () => ({ kind: 'topic', topic: name }) as const
  const back = () => ({ kind: 'back' }) as const
  const show = () => ({ kind: 'show' }) as const

  test('removes the last answer and asks the same question again', async () => {
    const { asked, questions } = await held(
      inTurn(topic('which'), told({ boughtFrom: 'official' }), back, told({ boughtFrom: 'maker' }), show),
    )
    expect(questions.map(({ id }) => id).slice(0, 4)).toEqual(['topic', 'boughtFrom', 'device', 'boughtFrom'])
    expect(asked!.question.facts).toEqual({ boughtFrom: 'maker' })
  })

  test('from the first question leads to the topics', async () => {
    const { asked, questions } = await held(inTurn(topic('cost'), back, topic('worth'), show))
    expect(questions.map(({ id }) => id)).toEqual(['topic', 'boughtFrom', 'topic', 'boughtFrom'])
    expect(asked!.topic).toBe('worth')
  })

  test('from the topics does nothing', async () => {
    expect((await held(inTurn(back, topic('cost'), show))).questions.map(({ id }) => id)).toEqual([
      'topic',
      'topic',
      'boughtFrom',
    ])
  })

  test('is typed as < where the answer is typed, and > shows the answer', async () => {
    const { asked, questions } = await held(
      inTurn(
        topic('cost'),
        told({ boughtFrom: 'official' }),
        told({ device: 'used' }),
        () => '＜',
        told({ device: 'new' }),
        () => '>',
      ),
    )
    expect(questions.map(({ id }) => id).slice(3)).toEqual(['months', 'device', 'months'])
    expect(asked!.question.facts).toEqual({ boughtFrom: 'official', device: 'new' })
  })
})

test('an interrupted conversation has no answer', async () => {
  expect((await held(() => ({ kind: 'interrupted' }))).asked).toBe(null)
})

describe('a typed answer', () => {
  const typing = (words: Readonly<Record<string, string>>) => withPerson({ ...people.own!, topic: 'cost', ...words })

  test('is taken as people write it', async () => {
    const { asked } = await typing({ months: ' 2年 ' })
    expect(asked!.question.parameters.months).toBe(24)
    const { asked: broke } = await withPerson({ ...people.used!, topic: 'broke', start: '令和8年3月1日', on: '今日' })
    expect(broke!.question.facts).toMatchObject({ start: '2026-03-01', on: asOf })
  })

  test.each(['わからない', 'unknown', "I don't know", ''])('%j says that it is not known', async word => {
    const { asked, questions } = await typing({ months: word })
    expect(asked!.question.parameters.months).toBe(undefined)
    expect(questions.filter(({ id }) => id === 'months').length).toBe(1)
  })

  test('that is wrong is refused with what would be right, by the name of the fact', async () => {
    await expect(typing({ months: '0' })).rejects.toThrow(/number of months 0 is not a number.*like 24/s)
    await expect(withPerson({ ...people.used!, topic: 'broke', start: '3/1' })).rejects.toThrow(
      'first use 3/1 is not a date',
    )
  })
})

test.each(['ja', 'en'] as const)('every question in %s has "I don\'t know" and a way back', async language => {
  for (const topic of topicNames) {
    const { questions } = await withPerson({ topic }, undefined, language)
    for (const shown of questions.slice(1)) {
      const words = shown.options === null ? shown.remarks : shown.options.map(({ label }) => label)
      const [unknown, back] = language === 'ja' ? ['分からない', '1つ戻る'] : ["I don't know", 'back']
      expect(words.some(word => word.includes(unknown!))).toBe(true)
      expect(words.some(word => word.includes(back!))).toBe(true)
      expect(shown.text).not.toMatch(/[{}]|undefined/)
    }
  }
})
