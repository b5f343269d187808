import type { FigureDocument, Foot, Head } from '../../answers/shared/document.ts'
import type { Verdict } from '../../engine/settle.ts'
import type { Certainty, Text } from '../../model/edition.ts'
import type { Facts } from '../../model/facts.ts'

/** The same thing on the two days. */
export type Sides<Value> = { readonly from: Value; readonly to: Value }

/** What stands in a table: a number, a text, a clause. `unknown` is on record as unknown, null is not there at all. */
export type Content =
  | number
  | 'unknown'
  | null
  | string
  | boolean
  | readonly unknown[]
  | Readonly<Record<string, unknown>>

/** A figure or clause that is not the same on both days. */
export type ChangeDocument = {
  readonly plan: string
  /** Its address: `used.monthly`, `used.join.device-is-used`. */
  readonly figure: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly section: string
  readonly from: Content
  readonly to: Content
  /** What of it differs: `value`, `tax`, `says`, … */
  readonly parts: readonly string[]
  /** Of a figure only. */
  readonly unit?: Sides<FigureDocument['unit']>
  readonly tax?: Sides<string | null>
  readonly certainty?: Sides<Certainty | null>
  readonly sources: Sides<readonly string[]>
  /** `file:line`. */
  readonly at: Sides<string | null>
}

/** The edition in force on one of the two days. */
export type SideDocument = {
  readonly file: string
  readonly observed: string
  readonly effective: string | null
  readonly complete: boolean
}

export type VerdictOrNone = Verdict | 'unattested'

/** A situation of a user who asks for one plan, and the verdicts before and after. */
export type ExampleDocument = Sides<VerdictOrNone> & { readonly plan: string; readonly facts: Facts }

export type PlanImpact = {
  readonly plan: string
  readonly total: number
  readonly changed: number
  /** Whether there are too many to look at, so that a sample stands for them. */
  readonly sampled: boolean
}

/** In how many situations the tables of the second day give another verdict; each is asked on the second day. */
export type ImpactDocument = {
  readonly total: number
  readonly changed: number
  readonly examples: readonly ExampleDocument[]
  readonly asOf: string
  readonly plans: readonly PlanImpact[]
  /** What the samples were drawn with; null where every situation was looked at. */
  readonly seed: number | null
}

/** The answer of `diff`. */
export type DiffDocument = Head & {
  readonly days: Sides<string>
  readonly plans: readonly ({
    readonly plan: string
    readonly name: Text
    readonly page: string
  } & Sides<SideDocument | null>)[]
  readonly changes: readonly ChangeDocument[]
  /** With `--impact`. */
  readonly situations?: ImpactDocument
} & Foot
