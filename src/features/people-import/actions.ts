'use server'

import { notFound } from 'next/navigation'
import { findFramework } from '@/domain/catalogue'
import { registryAction } from '@/features/draft/form-action'
import { contentOf, readImport } from '@/features/draft/read-import'
import { importPeople } from '@/operations/import-people'
import { requireFreshness } from '@/operations/require-freshness'
import { answerDone, answerFaults, answerPreview } from './answer-import'
import type { PeopleImportState } from './import-state'

/** Says what a file of people would do; once that was seen and is posted back, invites them, and shows their links once. */
export const importPeopleAction = registryAction(
  readImport,
  async (actor, posted, state: PeopleImportState): Promise<PeopleImportState> => {
    const framework = findFramework(posted.framework) ?? notFound()
    const content = await contentOf(posted)
    if (!content.ok) return answerFaults(state, content.failure)
    const stale = posted.step === 'import' ? await requireFreshness(actor, posted.passphrase) : null
    const seen = posted.step === 'import' && !stale ? posted.seen : null
    const imported = await importPeople(actor, framework, new TextEncoder().encode(content.value), seen)
    if (!imported) notFound()
    if (!imported.ok) return answerFaults(state, imported.failure)
    if (imported.value.kind === 'done') return answerDone(state, imported.value)
    return answerPreview(state, { ...imported.value, content: content.value }, stale)
  },
)
