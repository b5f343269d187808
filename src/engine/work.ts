/** How much of the work that an answer may take is left; several questions may share it. */
export type Work = { left: number }

export const endless = (): Work => ({ left: Number.POSITIVE_INFINITY })

/** Takes some work from what is left; false where it was not enough. */
export const takes = (work: Work, some: number): boolean => {
  work.left -= some
  return work.left >= 0
}
