import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { endOfDay, londonDate } from '@/domain/periods/london'
import { type Result, fail, ok } from '@/domain/result'
import {
  type PostedEnd,
  type PostedExtension,
  type PostedForAll,
  dateIn,
} from '@/domain/timetable/posted-timetable-schema'
import { readDays } from '@/domain/timetable/read-days'
import { readUntil } from '@/domain/timetable/read-more-time'
import { readBanner } from '@/domain/timetable/read-timetable-reason'
import { type TimetableFault, changedElsewhere } from '@/domain/timetable/timetable-failure'
import type { WindowKey } from '@/domain/timetable/window-id'
import type { Transaction } from '@/server/db/client'
import { endExtension, endForAll, extendForAll } from '@/server/db/timetable-changes'
import { type WindowHistory, findWindowHistory } from '@/server/db/window-counts'
import { findOpened, recordExtension } from '@/server/db/windows'
import { type Changed, changeTimetable, refusedBy, toldWhereNew } from './change-timetable'
import { reasonAt } from './plan-window'
import { tellMoreTime } from './tell-of-more-time'

const DEADLINE = 'the deadline'

/** Gives one provider, of those that still owe their first version, more time for it, instead of what stands, and tells it so. */
export function extendProvider(actor: Actor, posted: PostedExtension, clock?: Date): Promise<Changed> {
  const { window: key, provider: providerCode } = posted
  return changeTimetable(
    actor,
    async ({ tx, at }) => {
      const window = await findOpened(tx, key.framework, key.period)
      const history = window && (await findWindowHistory(tx, key))
      if (!history) return fail({ kind: 'not-found' })
      const who = readProvider(providerCode, history)
      const until = readUntil(dateIn(posted, 'until'), {
        since: window.deadlineAt,
        what: DEADLINE,
        today: londonDate(at),
      })
      const reason = reasonAt(posted.reason, 'more-time')
      if (!who.ok || !until.ok || !reason.ok) return refusedBy(who, until, reason)
      const given = { providerCode, until: until.value, at }
      const came = await recordExtension(tx, { ...key, ...given, reason: reason.value })
      return toldWhereNew(came, () => tellMoreTime(tx, actor, key, given))
    },
    clock,
  )
}

function readProvider(code: string, { owing }: WindowHistory): Result<string, readonly TimetableFault[]> {
  const found = owing.find((each) => each.code === code)
  if (found && !found.received) return ok(code)
  const message = found ? 'This provider has handed in already' : 'Choose a provider'
  return fail([{ at: 'provider', message }])
}

/** Gives everybody more time, and says why on the pages of all concerned until it ends. */
export function extendEverybody(actor: Actor, posted: PostedForAll, clock?: Date): Promise<Changed> {
  const { window: key } = posted
  return changeTimetable(
    actor,
    async ({ tx, at }) => {
      const window = await findOpened(tx, key.framework, key.period)
      if (!window) return fail({ kind: 'not-found' })
      const until = readUntil(dateIn(posted, 'until'), {
        since: window.deadlineAt,
        what: DEADLINE,
        today: londonDate(at),
      })
      const banner = readBanner(posted.reason)
      const standsAlready = async () => stands(await findWindowHistory(tx, key), posted)
      if (await standsAlready()) return ok(null)
      const reason = banner.ok ? banner : fail([{ at: 'reason', message: banner.failure }])
      if (!until.ok || !reason.ok) return refusedBy(until, reason)
      const given = { until: until.value, reason: reason.value, at }
      const isDone = (await extendForAll(tx, key, given)) || (await standsAlready())
      return isDone ? ok(null) : fail(changedElsewhere)
    },
    clock,
  )
}

/** Whether everybody has just this time already, and is told just this: what is pressed twice is done once. */
function stands(history: WindowHistory | null, posted: PostedForAll): boolean {
  const { days } = readDays({ until: dateIn(posted, 'until') }, { until: '' })
  const banner = readBanner(posted.reason)
  const { general } = history ?? {}
  if (!general || !days.until || !banner.ok) return false
  return (
    general.message === banner.value &&
    new Date(general.until_at).getTime() === endOfDay(days.until).getTime()
  )
}

/** Ends more time, of one provider or of everybody, before it is over. */
export function endMoreTime(actor: Actor, posted: PostedEnd, clock?: Date): Promise<Changed> {
  const { window: key, provider: providerCode, grantedAt } = posted
  return changeTimetable(
    actor,
    async ({ tx, at }) => {
      const reason = reasonAt(posted.reason, 'end')
      if (!reason.ok) return refusedBy(reason)
      const because = { reason: reason.value, at }
      const isDone =
        providerCode && grantedAt
          ? await endOfOne(tx, key, { providerCode, grantedAt, ...because })
          : await endForAll(tx, key, because)
      return isDone ? ok(null) : fail(changedElsewhere)
    },
    clock,
  )
}

type Ending = Parameters<typeof endExtension>[2]

/** Ends it with whatever else was left standing for that provider, so that the deadline of everybody holds for them again. */
async function endOfOne(tx: Transaction, key: WindowKey, ending: Ending): Promise<boolean> {
  if (!(await endExtension(tx, key, ending))) return false
  const history = await findWindowHistory(tx, key)
  const left = history?.extensions.filter(
    (each) =>
      each.provider_code === ending.providerCode &&
      each.ended_at === null &&
      new Date(each.until_at) > ending.at,
  )
  for (const { granted_at: grantedAt } of left ?? []) await endExtension(tx, key, { ...ending, grantedAt })
  return true
}
