import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { withActor } from '@/server/db/transaction'
import { type Planned, listPlanning } from '@/server/db/window-counts'
import { type Plan, findPlan } from '../find-plan'

/** When the periods of a framework opened, and will. */
export interface TimetableRead extends Plan {
  readonly framework: Framework
  readonly at: Date
  /** Every decision about the rule and about windows to come, the newest first. */
  readonly planned: readonly Planned[]
}

/** Null for whoever does not keep the register. */
export async function getTimetable(actor: Actor, framework: Framework): Promise<TimetableRead | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  return withActor(actor, async ({ tx, at }) => ({
    ...(await findPlan(tx, framework, at)),
    planned: await listPlanning(tx, framework.code),
    ...{ framework, at },
  }))
}
