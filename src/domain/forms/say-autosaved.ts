import { sayTime } from '../periods/format'
import type { Stamp } from './stamp'

/** `Saved at 14:05 by you, except 2 boxes that are not figures yet.` What was not saved, or not as typed, in words. */
export function sayAutosaved(
  saved: Stamp | null,
  personId: string,
  { left, rounded }: { readonly left: readonly string[]; readonly rounded: readonly string[] },
): string {
  const who = saved?.personId === personId ? 'you' : saved?.name
  const rest = left.join('; ')
  if (!saved) return rest ? `Nothing is saved yet: ${rest}.` : 'Nothing is saved yet.'
  const said = `Saved at ${sayTime(saved.at)} by ${who}`
  const kept = rounded.length > 0 ? ` Two decimals are kept: ${rounded.join('; ')}.` : ''
  return `${said}${rest ? `, except ${rest}` : ''}.${kept}`
}

/** A box that two people changed, as it is named among what is left. */
export function sayContested(box: string, by: string | undefined): string {
  return `${box}, which ${by ?? 'somebody else'} changed too: save to compare`
}
