import { sayMoment } from '@/domain/periods/format'
import { asTyped } from '@/domain/returns/as-typed'
import type { Collision } from '@/domain/returns/failure'
import type { Held } from '@/domain/returns/merge-section'
import { fieldAt, sayBox, sayTyped } from './say-box'
import type { ConflictView } from './section-view'

/** A box that two people changed, as the later of them is told. */
export function toConflictView({ at, base, theirs, mine, by }: Collision, personId: string): ConflictView {
  const say = (held: Held) => sayTyped(at, typedFrom(at, held))
  const who = by?.personId === personId ? 'You, in another window' : (by?.name ?? 'Somebody')
  const when = by ? ` on ${sayMoment(by.at)}` : ''
  return {
    at,
    href: `#${fieldAt(at)?.type === 'date' ? `${at}-day` : at}`,
    label: sayBox(at),
    base: say(base),
    theirs: say(theirs),
    mine: say(mine),
    by: `${who}${when}`,
  }
}

function typedFrom(at: string, held: Held) {
  const field = fieldAt(at)
  return field ? asTyped(field, held) : String(held ?? '')
}
