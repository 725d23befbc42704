import 'server-only'
import { foldSaves } from '@/domain/audit/fold-saves'
import type { Failure } from '@/domain/forms/failure'
import { listDraftSaves } from '@/server/db/page-changes'
import type { Locked } from './change-draft'
import type { AnyDraft, DraftKind } from './draft-kind'

/**
 * Why a draft is not closed that was changed after somebody read it back: who changed it, when, and every figure from what to
 * what.
 */
export async function overtaken<Key, Draft extends AnyDraft & Key, File extends { readonly current: Draft }>(
  { action, idOf }: Pick<DraftKind<Key, Draft, File>, 'action' | 'idOf'>,
  { tx, file: { current } }: Locked<File>,
  { revision }: { readonly revision: number },
): Promise<Failure> {
  const newest = current.revision - revision
  const of = { organisation: current.providerCode, action, draft: idOf(current), newest }
  const changes = newest > 0 ? foldSaves(await listDraftSaves(tx, of)) : []
  return { kind: 'changed-elsewhere', saved: current.saved, changes }
}
