import type { SaidFacts } from '../../src/index.ts'

export function seeded(seed: number): () => number
export function randomRecord(random: () => number): SaidFacts
export function randomLines(count: number, seed?: number): string[]
