import { seeded } from '../bench/records.mjs'

/** Numbers from 0 to 1. */
export type Random = () => number

/** The numbers of one document, which do not depend on the documents before it. */
export const randomOf = (seed: number, number: number): Random => seeded(Math.imul(seed, 0x9e3779b1) + number)

export const whole = (random: Random, below: number): number => Math.floor(random() * below)

export const pick = <Item>(random: Random, items: readonly Item[]): Item => items[whole(random, items.length)]!

export const isOne = (random: Random, chance: number): boolean => random() < chance

/** The items that are drawn, each with the same chance. */
export const some = <Item>(random: Random, items: readonly Item[], chance: number): readonly Item[] =>
  items.filter(() => isOne(random, chance))

export const times = <Made>(count: number, make: (index: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** How many changes a document gets: mostly one. */
export const fewOrMany = (random: Random): number => pick(random, [1, 1, 1, 1, 2, 2, 3, 8])
