import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import {
  type CaseKey,
  type CaseStep,
  type SignalCase,
  type StepKind,
  stageAfter,
  stages,
} from '@/domain/cases/case'
import { signalOf } from '@/domain/cases/signal'
import type { PostedStep } from '@/domain/cases/posted-case-schema'
import { readStep } from '@/domain/cases/read-step'
import { frameworkOf } from '@/domain/catalogue'
import type { Stamp } from '@/domain/forms/stamp'
import type { TypedFault } from '@/domain/queries/read-message'
import { type Result, fail, ok } from '@/domain/result'
import { findCase, lockCase, recordCase, recordStep } from '@/server/db/cases'
import type { Transaction } from '@/server/db/client'
import { findVersionInForce } from '@/server/db/waiting-returns'
import { type Work, withActor } from '@/server/db/transaction'
import { judgeQuarters } from './read/judge-quarter'
import { tellOfStep } from './tell-of-cases'

/** Why nothing was done: not there and not yours are one and the same. */
export type StepRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly faults: readonly TypedFault[] }
  /** Somebody took a step since the page was drawn. */
  | { readonly kind: 'changed-elsewhere'; readonly by: Stamp }

/**
 * Opens a case about a figure that gives rise to one, or takes the next step of it: whoever's step it is. Whether a figure stands
 * apart, and in which stage the case is, is worked out here and never taken from the form. The same step again is that step.
 */
export function takeCaseStep(
  actor: Actor,
  posted: PostedStep,
  clock?: Date,
): Promise<Result<CaseKey, StepRefusal>> {
  const { framework, providerCode, period, indicator, ...typed } = posted
  const key = { framework, providerCode, period, indicator }
  if (!can(actor, 'case:read', key)) return Promise.resolve(fail({ kind: 'not-found' }))
  const work: Work<Result<CaseKey, StepRefusal>> = async ({ tx, at }) => {
    await lockCase(tx, key)
    const found = await findCase(tx, [providerCode], key)
    const kind = found ? stepAt(found, typed.seen) : 'opened'
    if (kind === null || !can(actor, permissionOf(kind), key)) return fail({ kind: 'not-found' })
    const read = readStep(kind, typed)
    if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
    const step = { place: typed.seen + 1, kind, ...read.value, taken: stampOf(actor, at) }
    const refused = await take(tx, actor, { key, found }, step)
    return refused ? fail(refused) : ok(key)
  }
  return withActor(actor, work, clock)
}

function stampOf({ personId, name }: Actor, at: Date): Stamp {
  return { personId, name, at }
}

/** Writes a step in its place, unless it stands there; what keeps it from that, or null. */
async function take(
  tx: Transaction,
  actor: Actor,
  { key, found }: { readonly key: CaseKey; readonly found: SignalCase | null },
  step: CaseStep,
): Promise<StepRefusal | null> {
  const stands = found?.steps[step.place - 1]
  if (stands) return isSame(stands, step) ? null : { kind: 'changed-elsewhere', by: stands.taken }
  if (!found && !(await openCase(tx, actor, key))) return { kind: 'not-found' }
  await recordStep(tx, key, step, step.taken)
  await tellOfStep(tx, key, step)
  return null
}

function isSame(stands: CaseStep, { outcome, text, taken }: CaseStep): boolean {
  return stands.outcome === outcome && stands.text === text && stands.taken.personId === taken.personId
}

/** Which step stands, or is to be taken, after so many; null where none follows. */
function stepAt({ steps }: SignalCase, seen: number): StepKind | null {
  const stands = steps[seen]
  if (stands) return stands.kind
  const last = steps.at(-1)
  const stage = last && seen === steps.length ? stageAfter(last) : null
  return stage && stages[stage].step
}

function permissionOf(kind: StepKind) {
  const stage = Object.values(stages).find(({ step }) => step === kind)
  return stage?.permission ?? 'case:open'
}

/** Opens it as the figure is judged now; false where the figure gives no rise to a case. */
async function openCase(tx: Transaction, actor: Actor, key: CaseKey): Promise<boolean> {
  const { framework, providerCode, period, indicator } = key
  const scope = reachOf(actor, 'return:read-submitted', framework)
  const judge = await judgeQuarters(tx, frameworkOf(framework), scope, [period])
  const judged = judge(providerCode, period).find((each) => each.indicator.code === indicator)
  const signal = judged && signalOf(judged)
  const version = await findVersionInForce(tx, scope, key)
  if (!signal || version === null) return false
  await recordCase(tx, key, { version, ...signal })
  return true
}
