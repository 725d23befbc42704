import { type Actor, isOfProvider } from '@/domain/access/actor'
import { sayMoment, sayWholePeriod } from '@/domain/periods/format'
import { sayAnswered } from '@/domain/returns/say-answered'
import { returnId } from '@/domain/returns/quarterly-return'
import type { SubmissionRecord } from '@/domain/returns/submission-record'
import type { ReceiptRead } from '@/operations/read/get-receipt'
import { type AnswerRow, sayBoxes, sayWarnings, toAnswerRow } from './answer-rows'
import { sayNextSteps } from './say-next-steps'
import { type VersionsView, toVersionsView } from './to-versions-view'
import { nameThen } from '@/domain/organisations/name-on'

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
  /** What happens now, for whose return it is, where this version is in force and not being corrected; else null. */
  readonly next: readonly string[] | null
}

/** What was submitted, exactly as it was. */
export function toReceiptView(actor: Actor, read: ReceiptRead): ReceiptView {
  const { record, provider } = read
  const { providerCode, period } = record
  return {
    returnId: returnId(record),
    provider: nameThen(provider?.names ?? [], record.submittedAt) ?? providerCode,
    period: sayWholePeriod(period),
    facts: [...toFacts(record), ...toWarned(read)],
    ...toAnswers(read),
    ...toHashes(record),
    standing: toVersionsView(actor, read),
    next: isOfProvider(actor, record) ? toNext(read) : null,
  }
}

function toNext({ provider, record, standing, next, at }: ReceiptRead): ReceiptView['next'] {
  const { state, version, yearClosesAt } = standing
  if (state === 'draft' || record.version !== version) return null
  return sayNextSteps({ provider, next, state, yearClosesAt, at })
}

function toHashes({ declaration, snapshotSha256, auditHead, snapshot }: SubmissionRecord) {
  return { declaration, snapshotSha256, auditHead, snapshot }
}

/** The lines in published order; what was filled in, and the boxes of the return as a whole, stand in the snapshot. */
function toAnswers({
  framework,
  snapshot: { figures, provenance, warnings },
  lines,
}: ReceiptRead): Pick<ReceiptView, 'about' | 'asked' | 'rows'> {
  const filled = new Map(provenance.map((line) => [line.indicator, line.filled]))
  const order = framework.indicators.map(({ code }) => code)
  return {
    about: sayBoxes(framework.aboutReturn.fields, figures.about),
    asked: sayWarnings(framework.aboutReturn.code, warnings),
    rows: [...lines]
      .sort((left, right) => order.indexOf(left.indicator) - order.indexOf(right.indicator))
      .map((line) => toAnswerRow(framework, { ...line, filled: filled.get(line.indicator) ?? [] }, warnings)),
  }
}

function toWarned({ snapshot: { figures, warnings } }: ReceiptRead): ReceiptView['facts'] {
  const value = sayAnswered(figures.lines, warnings)
  return value ? [{ key: 'Warnings', value }] : []
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
    { key: 'Version of the definitions', value: record.catalogueVersion },
  ]
}
