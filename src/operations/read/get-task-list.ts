import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { type SectionProgress, progressOf } from '@/domain/returns/progress'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { findProvider } from './find-provider'
import { type DraftRead, readDraft } from './get-return'

/** How far a return is, page by page, and whose it is. */
export interface TaskListRead extends DraftRead {
  readonly progress: readonly SectionProgress[]
  /** Null where this person does not see what the provider submits. */
  readonly provider: ProviderInScope | null
}

/** What there is to do in a return; null when it is not there, or not this person's to work on. */
export function getTaskList(actor: Actor, key: ReturnKey): Promise<TaskListRead | null> {
  return readDraft(actor, key, async (draft, { tx }) => {
    const { framework, record, findings } = draft
    const { current } = record
    const progress = progressOf({ ...record, framework }, current, current.answers, findings)
    return { ...draft, progress, provider: await findProvider(tx, framework, key.providerCode) }
  })
}
