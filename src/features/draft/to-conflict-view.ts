import { asTyped } from '@/domain/forms/as-typed'
import type { Collision } from '@/domain/forms/failure'
import type { Held } from '@/domain/forms/merge-boxes'
import type { Field } from '@/domain/kinds/field'
import { sayMoment } from '@/domain/periods/format'
import type { ConflictView } from '@/ui/saving/draft-state'
import { linkTo } from './link-to'
import { sayTyped } from './say-typed'

/** A box that two people changed, as the later of them is told. */
export function toConflictView(
  { at, base, theirs, mine, by }: Collision,
  {
    box,
    label,
    personId,
  }: { readonly box: Field | undefined; readonly label: string; readonly personId: string },
): ConflictView {
  const say = (held: Held) => sayTyped(box, box ? asTyped(box, held) : '')
  const who = by?.personId === personId ? 'You, in another window' : (by?.name ?? 'Somebody')
  const when = by ? ` on ${sayMoment(by.at)}` : ''
  const versions = { base: say(base), theirs: say(theirs), mine: say(mine) }
  return { at, href: linkTo(at, box), label, ...versions, by: `${who}${when}` }
}
