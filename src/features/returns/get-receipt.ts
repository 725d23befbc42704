import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { framework } from '@/domain/catalogue'
import { sayMoment, sayPeriod, saySpan } from '@/domain/periods/format'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { readSnapshot } from '@/domain/returns/snapshot-schema'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { SubmissionRecord } from '@/domain/returns/submission-record'
import { listProvidersInScope } from '@/server/db/providers'
import { findSubmission } from '@/server/db/submissions'
import { listLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { type AnswerRow, sayBoxes, sayWarnings, toAnswerRow } from './answer-rows'
import { type VersionsView, getVersions } from './get-versions'

export interface ReceiptView {
  readonly returnId: string
  readonly provider: string
  readonly period: string
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly about: AnswerRow['boxes']
  /** What the rules asked about the return as a whole. */
  readonly asked: AnswerRow['warnings']
  readonly rows: readonly AnswerRow[]
  readonly declaration: string
  readonly snapshotSha256: string
  readonly auditHead: string
  readonly snapshot: string
  readonly standing: VersionsView
}

/** What was submitted, exactly as it was, or null when it is not there or not theirs. The latest unless a version is named. */
export async function getReceipt(
  actor: Actor,
  id: string,
  version: number | null,
): Promise<ReceiptView | null> {
  const key = parseReturnId(id)
  if (!key) return null
  const scope = reachOf(actor, 'return:read-submitted')
  return withActor(actor, async (work) => {
    const { tx } = work
    const record = await findSubmission(tx, framework.code, scope, key, version)
    if (!record) return null
    const standing = await getVersions(work, actor, { scope, key, version: record.version })
    if (!standing) return null
    const lines = await listLines(tx, framework.code, scope, key, { version: record.version })
    const providers = await listProvidersInScope(tx, framework.code)
    return {
      ...toNames(key, providers),
      facts: toFacts(record),
      ...toAnswers(record, lines),
      ...toHashes(record),
      standing,
    }
  })
}

function toNames(key: ReturnKey, providers: readonly ProviderInScope[]) {
  const { providerCode, period } = key
  return {
    returnId: returnId(key),
    provider: providers.find(({ code }) => code === providerCode)?.name ?? providerCode,
    period: `${sayPeriod(period)} (${saySpan(period)})`,
  }
}

function toHashes({ declaration, snapshotSha256, auditHead, snapshot }: SubmissionRecord) {
  return { declaration, snapshotSha256, auditHead, snapshot }
}

/** The lines in published order; what was filled in, and the boxes of the return as a whole, stand in the snapshot. */
function toAnswers(
  record: SubmissionRecord,
  lines: readonly StoredLine[],
): Pick<ReceiptView, 'about' | 'asked' | 'rows'> {
  const { figures, provenance, warnings } = readSnapshot(record.snapshot)
  const filled = new Map(provenance.map((line) => [line.indicator, line.filled]))
  const order = framework.indicators.map(({ code }) => code)
  return {
    about: sayBoxes(framework.aboutReturn.fields, figures.about),
    asked: sayWarnings(framework.aboutReturn.code, warnings),
    rows: [...lines]
      .sort((left, right) => order.indexOf(left.indicator) - order.indexOf(right.indicator))
      .map((line) => toAnswerRow({ ...line, filled: filled.get(line.indicator) ?? [] }, warnings)),
  }
}

function toFacts(record: SubmissionRecord): ReceiptView['facts'] {
  return [
    { key: 'Reference', value: `${returnId(record)}, version ${record.version}` },
    { key: 'Submitted by', value: record.submittedByName },
    { key: 'Submitted on', value: sayMoment(record.submittedAt) },
    ...(record.reason ? [{ key: 'Why it was corrected', value: record.reason }] : []),
    {
      key: 'Timeliness',
      value: `${record.late ? 'Late' : 'On time'}: the deadline ${record.version > 1 ? 'of the first version ' : ''}was ${sayMoment(record.deadlineAt)}`,
    },
    { key: 'Catalogue version', value: record.catalogueVersion },
  ]
}
