import { sayTime } from '../periods/format'
import type { Stamp } from './stamp'

/**
 * `Saved at 14:05 by you, except 2 boxes that say what to change.` These boxes say it themselves; `contested` are those that
 * somebody else changed too, and `rounded` those that were not kept as typed, in words.
 */
export function sayAutosaved(
  saved: Stamp | null,
  personId: string,
  {
    unreadable,
    contested,
    rounded,
  }: {
    readonly unreadable: number
    readonly contested: readonly string[]
    readonly rounded: readonly string[]
  },
): string {
  const who = saved?.personId === personId ? 'you' : saved?.name
  const boxes = unreadable === 1 ? 'one box that says' : `${unreadable} boxes that say`
  const left = [...(unreadable > 0 ? [`${boxes} what to change`] : []), ...contested].join('; ')
  if (!saved) return left ? `Nothing is saved yet: ${left}.` : 'Nothing is saved yet.'
  const said = `Saved at ${sayTime(saved.at)} by ${who}`
  const kept = rounded.length > 0 ? ` Two decimals are kept: ${rounded.join('; ')}.` : ''
  return `${said}${left ? `, except ${left}` : ''}.${kept}`
}

/** A box that two people changed, as it is named among what is left. */
export function sayContested(box: string, by: string | undefined): string {
  return `${box}, which ${by ?? 'somebody else'} changed too: save to compare`
}
