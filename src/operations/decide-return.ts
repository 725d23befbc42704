import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { type Result, fail, ok } from '@/domain/result'
import type { Decide } from '@/domain/returns/decide'
import { type ReturnDecision, correctionOf, stateWithdrawn } from '@/domain/returns/decision'
import type { Failure } from '@/domain/forms/failure'
import type { PostedDecision } from '@/domain/returns/posted-return-schema'
import { returnId } from '@/domain/returns/quarterly-return'
import { readText } from '@/domain/forms/read-text'
import type { AuditEvent } from '@/server/db/audit'
import { moveReturn, recordDecision } from '@/server/db/return-decisions'
import { restoreDraft } from './restore-draft'
import { StaleRevision, changeDraft } from './change-draft'
import { type LockedReturn, returnDrafts } from './return-drafts'
import { tellDecided } from './tell-of-drafts'

/** One of the decisions: who may take it, how it is taken, and what the audit calls it. */
export interface Deciding {
  readonly permission: Permission
  readonly decision: ReturnDecision['decision']
  readonly decide: Decide
  readonly action: string
}

/**
 * Decides about the version in force. The same decision posted again by the same person over the same revision is the
 * decision that was taken, and changes nothing.
 */
export function decideReturn(
  actor: Actor,
  deciding: Deciding,
  posted: PostedDecision,
  clock?: Date,
): Promise<Result<ReturnDecision, Failure>> {
  return changeDraft(
    returnDrafts,
    actor,
    deciding.permission,
    posted,
    async (opened): Promise<Result<ReturnDecision, Failure>> => {
      const { current, decisions, window, submittedBy } = opened.file
      const standing = decisions.find(({ revision }) => revision === posted.revision)
      if (standing && isSame(standing, deciding, posted, opened)) return ok(standing)
      if (current.revision !== posted.revision)
        return fail({ kind: 'changed-elsewhere', saved: standing?.decided ?? current.saved })
      const terms = { window, decisions, submittedBy, reason: posted.reason }
      const decided = deciding.decide(current, terms, opened.stamp)
      return decided.ok ? store(opened, deciding.action, decided.value) : decided
    },
    clock,
  )
}

function isSame(
  standing: ReturnDecision,
  { decision }: Deciding,
  posted: PostedDecision,
  { stamp }: LockedReturn,
): boolean {
  const reason = readText(posted.reason, Infinity)
  return (
    standing.decision === decision &&
    standing.decided.personId === stamp.personId &&
    (standing.reason === null || (reason.ok && reason.value === standing.reason))
  )
}

async function store(
  locked: LockedReturn,
  action: string,
  decided: ReturnDecision,
): Promise<Result<ReturnDecision, Failure>> {
  const { tx, file } = locked
  const { current } = file
  const { revision } = current
  const state = stateAfter(decided, file.decisions)
  await recordDecision(tx, current, decided)
  const began = correctionOf(current, file.decisions)
  const isChanged = decided.decision === 'withdrawn' && began && revision !== began.revision + 1
  const restored = isChanged ? await restoreDraft(locked) : revision
  const event = eventOf(current, decided, { action, state, revision: restored + 1 })
  if (!(await moveReturn(tx, current, { revision: restored, state }, event))) throw new StaleRevision()
  await tellDecided(tx, current, { decision: decided.decision, revision, stamp: decided.decided })
  return ok(decided)
}

function eventOf(
  current: LockedReturn['file']['current'],
  { decided, reason }: ReturnDecision,
  { action, state, revision }: { readonly action: string; readonly state: string; readonly revision: number },
): AuditEvent {
  const { providerCode, version } = current
  return {
    organisation: providerCode,
    action,
    object: returnId(current),
    at: decided.at,
    old: { state: current.state, version, revision: current.revision },
    new: { state, version, revision },
    reason,
  }
}

/** An acceptance accepts, a withdrawal goes back to how the version stood, and all else begins a draft. */
function stateAfter(
  decided: ReturnDecision,
  decisions: readonly ReturnDecision[],
): 'accepted' | 'draft' | 'submitted' {
  if (decided.decision === 'withdrawn') return stateWithdrawn(decided, decisions)
  return decided.decision === 'accepted' ? 'accepted' : 'draft'
}
