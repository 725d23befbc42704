import { sayDay } from './periods/format'

/** When, by whom and why something was ended that stays on record; null while it stands. */
export function sayEnded(
  ended: { readonly at: Date; readonly byName: string; readonly reason: string } | null,
): string | null {
  return ended && `Ended on ${sayDay(ended.at)} by ${ended.byName}: “${ended.reason}”`
}
