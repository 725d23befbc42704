import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { Failure } from '@/domain/forms/failure'
import { type Result, fail, ok } from '@/domain/result'
import type { QuarterlyReturn, ReturnKey } from '@/domain/returns/quarterly-return'
import { linesToReportNothing, reportNothing } from '@/domain/returns/report-nothing'
import { codesOfSection } from '@/domain/returns/section-findings'
import { recordAudit } from '@/server/db/audit'
import { StaleRevision, changeDraft } from './change-draft'
import { type LockedReturn, returnDrafts } from './return-drafts'

interface PostedNothing extends ReturnKey {
  readonly revision: number
  /** Why there was nobody, where the rules ask. */
  readonly why: string | null
}

/** Says once that a service had no eligible patient in the whole quarter: each line is stored as nil. Only over a blank return. */
export function reportNothingIn(
  actor: Actor,
  posted: PostedNothing,
  clock?: Date,
): Promise<Result<QuarterlyReturn, Failure>> {
  return changeDraft(returnDrafts, actor, returnDrafts.fill, posted, (locked) => store(locked, posted), clock)
}

async function store(locked: LockedReturn, { revision, why }: PostedNothing) {
  const { file, stamp, tx } = locked
  const { current: before } = file
  if (before.state !== 'draft')
    return fail({ kind: 'not-a-draft' as const, closed: await returnDrafts.closedBy(tx, before) })
  const framework = frameworkOf(before.framework)
  const codes = linesToReportNothing({ ...file, framework }, before)
  if (before.revision !== revision || codes.length === 0)
    return fail({ kind: 'changed-elsewhere' as const, saved: before.saved })
  const decided = reportNothing(returnDrafts.formOf(file, stamp.at), before, codes, why)
  if (!decided.ok) return decided
  const change = { page: '', changed: codes }
  if (!(await returnDrafts.write(tx, { before, after: decided.value }, change, stamp)))
    throw new StaleRevision()
  for (const { code: page } of framework.sections) {
    const changed = codesOfSection(framework, page, before.period).filter((code) => codes.includes(code))
    if (changed.length > 0) await recordPage(locked, decided.value, { page, changed })
  }
  return ok(decided.value)
}

/** Each page has its line in the audit, as if it had been saved by itself. */
async function recordPage(
  { tx, file: { current }, stamp }: LockedReturn,
  after: QuarterlyReturn,
  change: { readonly page: string; readonly changed: readonly string[] },
) {
  await recordAudit(tx, {
    organisation: current.providerCode,
    action: returnDrafts.action,
    object: returnDrafts.objectOf(current, change.page),
    at: stamp.at,
    old: returnDrafts.recordOf(current, change),
    new: returnDrafts.recordOf(after, change),
  })
}
