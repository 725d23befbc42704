import { type Finding, error } from '../forms/finding'
import { type ReturnDecision, correctionOf } from './decision'
import type { QuarterlyReturn } from './quarterly-return'

/** What a provider asks of its people, and since when a draft is being made. */
export interface HandsAsked {
  /** Since when the provider asks for two people; null or absent where it does not. */
  readonly twoPeopleSince?: Date | null
  readonly decisions: readonly ReturnDecision[]
}

/**
 * C25: where the provider asks for two people, nobody submits what they alone entered. Looked at is who last touched each line, of the
 * lines touched since the version before was opened again; the database does the same (refuse_alone()).
 */
export function aloneFindings(
  current: QuarterlyReturn,
  { twoPeopleSince = null, decisions }: HandsAsked,
  personId: string,
): readonly Finding[] {
  if (twoPeopleSince === null) return []
  const since = current.version > 0 ? correctionOf(current, decisions)?.decided.at : undefined
  const touched = Object.values(current.entered).filter(({ at }) => !since || at > since)
  if (touched.length === 0 || touched.some((entered) => entered.personId !== personId)) return []
  return [error('C25', 'return', ALONE)]
}

const ALONE =
  'You alone entered these figures, and your provider asks for two people. Somebody else must check and submit them'
