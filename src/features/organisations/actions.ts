'use server'

import { notFound, redirect } from 'next/navigation'
import { organisationHref, registerHref } from '@/domain/addresses/organisations'
import { findFramework } from '@/domain/catalogue'
import { formOf } from '@/domain/organisations/change-fields'
import { postedChangeSchema } from '@/domain/organisations/posted-change-schema'
import { importOrganisations } from '@/operations/import-organisations'
import { keepOrganisation } from '@/operations/keep-organisation'
import { requireFreshness } from '@/operations/require-freshness'
import { withProof } from '@/operations/with-proof'
import { readForm } from '@/server/http/read-form'
import type { PostedState } from '@/ui/posted-state'
import { answerForm } from '@/features/draft/answer-form'
import { registryAction } from '@/features/draft/form-action'
import { answerFaults, answerPreview } from './answer-import'
import type { ImportState } from './import-state'
import { contentOf, readImport } from '@/features/draft/read-import'
import { toErrors } from './to-errors'

/** Does one change to the register, and goes on to the organisation; else the form again, with everything that is wrong with it. */
export const keepOrganisationAction = registryAction(
  (form: FormData) => readForm(form, postedChangeSchema),
  async (actor, posted, state: PostedState) => {
    const framework = findFramework(posted.framework) ?? notFound()
    const { asksProof, fields } = formOf(posted.change)
    const passphrase = asksProof ? posted.passphrase : null
    const kept = await withProof(actor, passphrase, () => keepOrganisation(actor, framework, posted))
    if (kept.ok) redirect(organisationHref({ framework: framework.code, ...kept.value }, posted.change))
    const { refused, stale } = kept.failure
    if (refused?.kind === 'not-found') notFound()
    return answerForm(state, posted.typed, [...toErrors(fields, refused?.faults ?? []), ...stale])
  },
)

/** Says what a file of organisations would do; once that was seen and is posted back, does it. */
export const importOrganisationsAction = registryAction(
  readImport,
  async (actor, posted, state: ImportState): Promise<ImportState> => {
    const framework = findFramework(posted.framework) ?? notFound()
    const content = await contentOf(posted)
    if (!content.ok) return answerFaults(state, content.failure)
    const stale = posted.step === 'import' ? await requireFreshness(actor, posted.passphrase) : null
    const seen = posted.step === 'import' && !stale ? posted.seen : null
    const done = await importOrganisations(actor, framework, new TextEncoder().encode(content.value), seen)
    if (!done) notFound()
    if (!done.ok) return answerFaults(state, done.failure)
    if (done.value.kind === 'done')
      redirect(registerHref(framework.code, { imported: String(done.value.rows) }))
    return answerPreview(state, { ...done.value, content: content.value }, stale)
  },
)
