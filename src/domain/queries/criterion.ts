/** What is declared of an indicator, `004`, or one of its criteria, `004.agreed-with-referrers`: as a box is named. */
interface AskedCriterion {
  readonly indicator: string
  /** Null where the question is about the whole of what is declared of the indicator. */
  readonly id: string | null
}

const NAME = /^([a-z0-9-]+)(?:\.([a-z0-9-]+))?$/

/** The one name of what is asked about. */
export function criterionName(indicator: string, id?: string): string {
  return id === undefined ? indicator : `${indicator}.${id}`
}

/** What such a name says; null where it can be none. It does not say whether such a criterion exists. */
export function parseCriterion(name: string): AskedCriterion | null {
  const [, indicator, id = null] = NAME.exec(name) ?? []
  return indicator === undefined ? null : { indicator, id }
}

/** The indicator to which it belongs. */
export function indicatorOfCriterion(name: string): string {
  return parseCriterion(name)?.indicator ?? name
}
