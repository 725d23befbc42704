import 'server-only'
import type { Json } from '@/domain/canonical-json'
import { frameworkOf } from '@/domain/catalogue'
import { codesOf } from '@/domain/forms/form'
import { type QuarterlyReturn, type ReturnKey, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { returnForm } from '@/domain/returns/return-form'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { saveLines } from '@/server/db/drafts'
import { lockReturn } from '@/server/db/returns'
import { findSubmission } from '@/server/db/submissions'
import type { Locked } from './change-draft'
import type { Change, HandedKind } from './draft-kind'

export type LockedReturn = Locked<ReturnRecord>

/** Quarterly returns, whose pages are sections. */
export const returnDrafts: HandedKind<ReturnKey, QuarterlyReturn, ReturnRecord> = {
  fill: 'return:fill',
  lock: (tx, scope, key) => lockReturn(tx, key.framework, scope, key),
  formOf: (file, at) => returnForm({ ...file, framework: frameworkOf(file.current.framework) }, at),
  write: (tx, { before, after: { answers } }, { changed }, stamp) =>
    saveLines(tx, before.framework, before, { answers, changed: codesOf(changed) }, stamp),
  action: 'section-saved',
  noun: 'return',
  periodOf: ({ period }) => period,
  idOf: returnId,
  objectOf: (key, section) => `${returnId(key)}/${section}`,
  keepsMistakes: true,
  recordOf: recordLines,
  savedOf: ({ saved }) => saved,
  closedBy: async (tx, draft) => {
    const last = await findSubmission(tx, draft.framework, [draft.providerCode], draft, null)
    return last && { name: last.submittedByName, at: last.submittedAt }
  },
}

/** The lines that changed, whole, by code. */
function recordLines({ answers }: QuarterlyReturn, { changed }: Change): Json {
  const lines = codesOf(changed).map((code): [string, Json] => {
    const { figures, ...said } = lineOf(answers, code)
    return [code, { ...said, figures: { ...figures } }]
  })
  return Object.fromEntries(lines)
}
