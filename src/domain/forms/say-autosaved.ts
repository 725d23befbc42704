import { sayTime } from '../periods/format'
import type { Stamp } from './stamp'

/** `Saved at 14:05 by you, except 2 boxes that are not figures yet.` `left` names what was not saved. */
export function sayAutosaved(saved: Stamp | null, personId: string, left: readonly string[]): string {
  const who = saved?.personId === personId ? 'you' : saved?.name
  const rest = left.join('; ')
  if (!saved) return rest ? `Nothing is saved yet: ${rest}.` : 'Nothing is saved yet.'
  const said = `Saved at ${sayTime(saved.at)} by ${who}`
  return rest ? `${said}, except ${rest}.` : `${said}.`
}

/** A box that two people changed, as it is named among what is left. */
export function sayContested(box: string, by: string | undefined): string {
  return `${box}, which ${by ?? 'somebody else'} changed too: save to compare`
}
