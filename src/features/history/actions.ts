'use server'

import { notFound, redirect } from 'next/navigation'
import { historyHref } from '@/domain/addresses/history'
import { findFramework } from '@/domain/catalogue'
import { postedHistoryFileSchema, postedHistorySchema } from '@/domain/history/posted-history-schema'
import { requireFreshness } from '@/operations/require-freshness'
import { vouchForHistory } from '@/operations/vouch-for-history'
import { formAction } from '@/features/draft/form-action'
import { contentOf, readTwoSteps } from '@/features/draft/read-import'
import { answerFaults, answerPreview } from './answer-history'
import type { HistoryState } from './history-state'

/** Says what a file of past quarters would keep; once that was seen and is posted back, keeps it as history. */
export const vouchForHistoryAction = formAction(
  'return:submit',
  (form: FormData) =>
    readTwoSteps(form, { last: 'vouch', chosen: postedHistoryFileSchema, keeping: postedHistorySchema }),
  async (actor, posted, state: HistoryState): Promise<HistoryState> => {
    const { providerCode, source } = posted
    const framework = findFramework(posted.framework) ?? notFound()
    const content = await contentOf(posted)
    if (!content.ok) return answerFaults(state, content.failure, { source, stale: null, preview: null })
    const stale = posted.step === 'vouch' ? await requireFreshness(actor, posted.passphrase) : null
    const preview = posted.step === 'vouch' ? state.preview : null
    const seen = posted.step === 'vouch' && !stale ? posted.seen : null
    const bytes = new TextEncoder().encode(content.value)
    const done = await vouchForHistory(actor, { framework, providerCode, bytes, source, seen })
    if (!done) notFound()
    if (!done.ok) return answerFaults(state, done.failure, { source, stale, preview })
    if (done.value.kind === 'done')
      redirect(historyHref(framework.code, providerCode, { entered: String(done.value.quarters) }))
    return answerPreview(state, framework, done.value, { content: content.value, source, stale })
  },
)
