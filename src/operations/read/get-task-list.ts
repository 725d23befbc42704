import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
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
export async function getTaskList(actor: Actor, key: ReturnKey): Promise<TaskListRead | null> {
  const framework = frameworkOf(key.framework)
  const read = await readDraft(actor, key, (_, { tx }) => findProvider(tx, framework, key.providerCode))
  if (!read) return null
  const { draft, more: provider } = read
  const { record, findings } = draft
  const progress = progressOf({ ...record, framework }, record.current, record.current.answers, findings)
  return { ...draft, progress, provider }
}
