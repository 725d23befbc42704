import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Failure } from '@/domain/forms/failure'
import { type Handover, handOver } from '@/domain/forms/handover'
import { type Result, fail, ok } from '@/domain/result'
import { recordAudit } from '@/server/db/audit'
import { recordHandover } from '@/server/db/handovers'
import { type Locked, changeDraft } from './change-draft'
import { overtaken } from './overtaken'
import { tellHandedOn } from './tell-of-drafts'
import type { AnyDraft, Handed, HandedKind } from './draft-kind'

type Outcome = Promise<Result<Handover, Failure>>

/**
 * Tells whoever submits or signs a draft that it is ready, as it stands. Refused while anything stops it. Said again of the
 * same draft, it is what was said already, and changes nothing.
 */
export function handOverDraft<
  Key extends { readonly framework: string; readonly providerCode: string },
  Draft extends AnyDraft & Key,
  File extends Handed<Draft>,
>(
  kind: HandedKind<Key, Draft, File>,
  actor: Actor,
  posted: Key & { readonly revision: number },
  clock?: Date,
): Outcome {
  const tell = (locked: Locked<File>) => {
    const { file, stamp } = locked
    const findings = () => kind.formOf(file, stamp.at).findingsOf(file.current)
    return handOn(kind, locked, posted, 'ready', () => handOver(file.current, findings(), stamp))
  }
  return changeDraft(kind, actor, kind.fill, posted, tell, clock)
}

/** Writes a step that a draft takes from hand to hand, with its line in the audit, over the revision that was looked at. */
export async function handOn<Key, Draft extends AnyDraft & Key, File extends Handed<Draft>>(
  kind: Pick<HandedKind<Key, Draft, File>, 'noun' | 'action' | 'idOf' | 'periodOf'>,
  locked: Locked<File>,
  posted: { readonly revision: number },
  step: 'ready' | 'back',
  decide: () => Result<Handover, Failure>,
): Outcome {
  const { tx, file } = locked
  const { current, handover } = file
  if (current.revision !== posted.revision) return fail(await overtaken(kind, locked, posted))
  const isSaid = handover?.step === step && handover.revision === posted.revision
  if (isSaid && current.state === 'draft') return ok(handover)
  const decided = decide()
  if (!decided.ok) return decided
  const { framework, providerCode } = current
  const period = kind.periodOf(current)
  await recordHandover(tx, { framework, providerCode, period }, decided.value)
  await recordStep(kind, locked, decided.value)
  await tellHandedOn(tx, current, { ...decided.value, noun: kind.noun, period, stamp: locked.stamp })
  return decided
}

/**
 * Who handed on what, and with what comment where it goes back. The comment is of the draft, and is recorded as such: a reason would be
 * read by everybody who reads the chain, its commissioner among them.
 */
async function recordStep<Key, Draft extends AnyDraft & Key, File extends Handed<Draft>>(
  { noun, idOf }: Pick<HandedKind<Key, Draft, File>, 'noun' | 'idOf'>,
  { tx, file: { current }, stamp }: Locked<File>,
  { step, revision, comment }: Handover,
) {
  await recordAudit(tx, {
    organisation: current.providerCode,
    action: `${noun}-handed-${step === 'ready' ? 'over' : 'back'}`,
    object: idOf(current),
    at: stamp.at,
    new: comment === null ? { revision } : { revision, comment },
  })
}
