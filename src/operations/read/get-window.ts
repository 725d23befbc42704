import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import { windowsAhead } from '@/domain/timetable/read-rule'
import type { WindowKey } from '@/domain/timetable/window-id'
import { withActor } from '@/server/db/transaction'
import { type Planned, type WindowHistory, findWindowHistory, listPlanning } from '@/server/db/window-counts'
import { type ReportingWindow, findOpened } from '@/server/db/windows'
import { type Plan, findPlan } from '../find-plan'

interface OfWindow {
  readonly key: WindowKey
  readonly at: Date
}

/** A window that has opened, and what was done to it since. */
export interface OpenedRead extends OfWindow {
  readonly isOpened: true
  readonly window: ReportingWindow
  readonly history: WindowHistory
}

/** A window that has not opened: by which timetable it will, and what was decided about it, the newest first. */
export interface AheadRead extends OfWindow {
  readonly isOpened: false
  readonly plan: Plan
  readonly planned: readonly Planned[]
}

/** One window; null where it has not opened and is none of the next eight quarters or two years, and for whoever does not keep the register. */
export async function getWindow(actor: Actor, key: WindowKey): Promise<OpenedRead | AheadRead | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  return withActor(actor, async ({ tx, at }) => {
    const window = await findOpened(tx, key.framework, key.period)
    const history = window && (await findWindowHistory(tx, key))
    if (history) return { isOpened: true, key, at, window, history } as const
    const plan = await findPlan(tx, frameworkOf(key.framework), at)
    if (!windowsAhead(plan.ahead).includes(key.period)) return null
    const planned = (await listPlanning(tx, key.framework)).filter(({ period }) => period === key.period)
    return { isOpened: false, key, at, plan, planned } as const
  })
}
