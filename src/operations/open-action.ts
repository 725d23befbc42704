import 'server-only'
import { type Actor, type Service, can } from '@/domain/access/actor'
import type { Action, ActionKey, Aim } from '@/domain/actions/action'
import { saySource } from '@/domain/actions/say-action'
import { type PostedOpening, typedOf } from '@/domain/actions/posted-action-schema'
import { type ReadEntry, isSameEntry, readEntry } from '@/domain/actions/read-entry'
import { readTarget } from '@/domain/actions/read-target'
import { kinds } from '@/domain/kinds'
import type { Stamp } from '@/domain/forms/stamp'
import type { TypedFault } from '@/domain/queries/read-message'
import { type Result, fail, ok } from '@/domain/result'
import { lockActions, recordAction, recordEntry } from '@/server/db/action-changes'
import { listActions } from '@/server/db/actions'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type AimedLine, findActionSource } from './action-source'
import { tellOfEntry } from './tell-of-actions'

/** Why nothing was written: not there and not yours are one and the same; else everything that is wrong, at its box. */
export type OpeningRefusal =
  { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly faults: readonly TypedFault[] }

/**
 * Says what is to be done, by whom and until when. A form that is posted twice opens one: the same from the same source, while nobody
 * has entered more, is that action. Another owner, day or target is another action.
 */
export function openAction(
  actor: Actor,
  posted: PostedOpening,
  clock?: Date,
): Promise<Result<ActionKey, OpeningRefusal>> {
  const of = { framework: posted.framework, providerCode: posted.providerCode }
  if (!can(actor, 'action:open', of)) return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(
    actor,
    async ({ tx, at }): Promise<Result<ActionKey, OpeningRefusal>> => {
      const from = await findActionSource(tx, posted, at)
      if (!from) return fail({ kind: 'not-found' })
      const read = readEntry(typedOf(posted, 'opened'), at)
      const aim = readAim(posted.target, from.line)
      if (!read.ok || !aim.ok)
        return fail({ kind: 'invalid', faults: [read, aim].flatMap((each) => (each.ok ? [] : each.failure)) })
      const { year, source } = from
      return ok(await openOnce(tx, actor, { of, year, source, aim: aim.value }, read.value, at))
    },
    clock,
  )
}

interface Opened extends Pick<Action, 'year' | 'source' | 'aim'> {
  readonly of: Service
}

/** The figure that is aimed at, from where its line stands. */
function readAim(typed: string, line: AimedLine | null): Result<Aim | null, readonly TypedFault[]> {
  const read = readTarget(typed, line && kinds[line.indicator.kind].unit)
  if (!read.ok || read.value === null || !line) return read.ok ? ok(null) : read
  return ok({ indicator: line.indicator.code, target: read.value, baseline: line.baseline })
}

async function openOnce(
  tx: Transaction,
  actor: Actor,
  opened: Opened,
  entry: ReadEntry,
  at: Date,
): Promise<ActionKey> {
  const { of, year, source, aim } = opened
  await lockActions(tx, of)
  const written: Stamp = { personId: actor.personId, name: actor.name, at }
  const standing = (await listActions(tx, of.framework, [of.providerCode])).find(({ entries, ...each }) => {
    const [first] = entries
    const isUntouched = first && entries.length === 1 && first.written.personId === actor.personId
    return isUntouched && isSameEntry(first, entry) && isSameOpening(each, opened)
  })
  if (standing) return { ...of, number: standing.number }
  const key = await recordAction(tx, of, { year, source, aim })
  const first = { ...entry, place: 1 }
  await recordEntry(tx, key, first, written)
  await tellOfEntry(tx, actor, { ...key, year, source }, first, at)
  return key
}

/** The same source and the same figure aimed at; where its line stands follows, and is not said by anybody. */
function isSameOpening(one: Omit<Opened, 'of'>, other: Omit<Opened, 'of'>): boolean {
  const said = ({ year, source, aim }: Omit<Opened, 'of'>) =>
    JSON.stringify([year, saySource(source, year), aim?.indicator, aim?.target])
  return said(one) === said(other)
}
