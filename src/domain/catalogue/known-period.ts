import { type Period, parsePeriod } from '../periods/period'

/** A period written in a definition; one that does not exist is a mistake in the catalogue, so it throws. */
export function knownPeriod(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new Error(`The catalogue names a period that does not exist: ${text}`)
  return period
}
