// Random records for benchmarks and fuzzing: facts of the contract, some left out; the same seed makes the same lines.
const choices = {
  device: ['new', 'used'],
  boughtFrom: ['official', 'retailer', 'carrier', 'maker', 'other'],
  apply: ['with-device', 'with-sim', 'later'],
  contract: ['sim-only', 'sim-and-device', 'device-only'],
  line: ['new', 'mnp', 'existing'],
  devicesEnrolled: [0, 1, 2, 3, 4, 5, 6],
  os: ['ios', 'android', 'windows', 'other'],
  carrier: ['sim-free', 'docomo', 'au', 'softbank', 'rakuten', 'other'],
  simLock: ['unlocked', 'locked'],
  soldInJapan: ['yes', 'no'],
  giteki: ['yes', 'no'],
  intact: ['yes', 'no'],
  otherCover: ['yes', 'no'],
  unofficialRepair: ['yes', 'no'],
}

/** Numbers from 0 to 1, the same for the same seed. */
export const seeded = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const pick = (list, random) => list[Math.floor(random() * list.length)]

const day = random =>
  `202${Math.floor(random() * 4)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`

/** A record of about 16 facts, each told with a chance of six in ten. */
export const randomRecord = random => {
  const told = Object.entries(choices).filter(() => random() < 0.6)
  const record = Object.fromEntries(told.map(([name, words]) => [name, pick(words, random)]))
  if (record.apply === 'with-device' && record.contract === 'sim-only') delete record.contract
  if (record.apply === 'with-sim' && record.contract === 'device-only') delete record.contract
  if (random() < 0.6) record.released = day(random)
  return record
}

/** So many lines of records with ids. */
export const randomLines = (count, seed = 1) => {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, id) => JSON.stringify({ id, ...randomRecord(random) }))
}

const plans = ['new', 'used', 'own']
const events = ['natural-failure', 'screen-break', 'water-damage', 'loss']

/** Records that `batch` answers under one command, no two alike. */
const recordOf = {
  cost: random => ({
    plan: pick(plans, random),
    months: 1 + Math.floor(random() * 36),
    claims: Math.floor(random() * 3),
  }),
  covers: random => ({
    plan: pick(plans, random),
    event: pick(events, random),
    start: day(random),
    on: `2024${day(random).slice(4)}`,
  }),
}

/** So many lines of records with ids for `batch cost` or `batch covers`. */
export const linesFor = (command, count, seed = 1) => {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, id) => JSON.stringify({ id, ...recordOf[command](random) }))
}
