import { type Actor, can } from '@/domain/access/actor'
import { actionsHref } from '@/domain/addresses/actions'
import type { Framework } from '@/domain/catalogue/framework'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclaredContent } from '@/domain/declarations/declared-content'
import type { SignedRecord, SignedVersion } from '@/domain/declarations/signed-record'
import { criteriaMissing } from '@/domain/declarations/tally'
import { sayDay, sayMoment } from '@/domain/periods/format'
import type { FinancialYear } from '@/domain/periods/period'
import { listed } from '@/domain/pooling/listed'
import type { SignedRead } from '@/operations/read/get-signed'
import { sampleForReinspection } from '@/domain/evidence/sample-for-reinspection'
import { type ContentReading, type FilesRead, readBack } from './read-back'
import { sayCaption } from './say-declaration'
import { nameThen } from '@/domain/organisations/name-on'

export interface SignedView {
  readonly declarationId: string
  readonly provider: string
  readonly caption: string
  readonly version: number
  readonly inForce: number
  readonly isOwn: boolean
  /** Whether it may still be corrected by somebody. */
  readonly isOpen: boolean
  /** Whether they may allow its correction, which nobody may begin any more otherwise. */
  readonly mayAllow: boolean
  readonly mayCorrect: boolean
  /** Whether a correction is open that they may withdraw. */
  readonly mayWithdraw: boolean
  /** Whether the open correction was asked for by the commissioner. */
  readonly isSentBack: boolean
  /** Why the version in force is being corrected; null unless it is. */
  readonly correction: string | null
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly statement: string
  readonly snapshotSha256: string
  readonly auditHead: string
  readonly snapshot: string
  readonly content: ContentReading
  /** The actions of the year, for what is not met; null for whoever reads none. */
  readonly actionsHref: string | null
  readonly versions: readonly {
    readonly version: number
    readonly signed: string
    readonly reason: string | null
  }[]
}

/** What was signed, exactly as it was. */
export function toSignedView(actor: Actor, read: SignedRead): SignedView {
  const { framework, record, snapshot: kept, standing, provider, at } = read
  const { declared, warnings } = kept
  const { version, statement, snapshot, snapshotSha256, auditHead } = record
  const isCorrector = can(actor, 'declaration:correct', record)
  const isOpen = standing.state === 'signed' && at <= standing.yearClosesAt
  return {
    declarationId: declarationId(record),
    caption: sayCaption(record),
    ...{ version, statement, snapshot, snapshotSha256, auditHead },
    provider: nameThen(provider?.names ?? [], record.signedAt) ?? record.providerCode,
    inForce: standing.versions[0]?.version ?? version,
    isOwn: can(actor, 'declaration:read-draft', record),
    ...{ isOpen, mayCorrect: isOpen && isCorrector },
    mayAllow: at > standing.yearClosesAt && can(actor, 'correction:allow', record),
    mayWithdraw: isCorrector && standing.state === 'draft' && !standing.isSentBack,
    isSentBack: standing.isSentBack,
    correction: standing.correctionReason,
    versions: standing.versions.map(toVersion),
    facts: [...toFacts(record), ...toTally(framework, record.year, declared)],
    content: readBack(framework, record.year, declared, warnings, filesOf(read)),
    actionsHref: can(actor, 'action:read', record) ? actionsHref(framework.code, record.year) : null,
  }
}

/** The files of the documents, and which two of these are looked at again. */
function filesOf({ record, snapshot: { declared }, files }: SignedRead): FilesRead {
  const withFile = declared.documents.filter(({ file }) => file).map(({ slot }) => slot)
  return { declarationId: declarationId(record), files, sampled: sampleForReinspection(withFile, record) }
}

function toVersion({
  version,
  signedByName,
  signedAt,
  reason,
}: SignedVersion): SignedView['versions'][number] {
  return { version, signed: `${signedByName}, ${sayMoment(signedAt)}`, reason }
}

function toFacts(record: SignedRecord): SignedView['facts'] {
  return [
    { key: 'Reference', value: `${declarationId(record)}, version ${record.version}` },
    { key: 'Signed as', value: `${record.typedName}, ${record.typedRole}` },
    { key: 'Signed in by', value: record.signedByName },
    { key: 'Signed on', value: sayMoment(record.signedAt) },
    ...(record.reason ? [{ key: 'Why it was corrected', value: record.reason }] : []),
    {
      key: 'Timeliness',
      value: `${record.late ? 'Late' : 'On time'}: the deadline ${record.version > 1 ? 'of the first version ' : ''}was ${sayDay(record.deadlineAt)}`,
    },
  ]
}

/** What the declaration comes to, as the dashboards count it, with what each count is made of. */
function toTally(framework: Framework, year: FinancialYear, { lines }: DeclaredContent): SignedView['facts'] {
  const met = lines.filter(({ status }) => status === 'met')
  const notMet = lines.filter(({ status }) => status !== 'met').map(({ indicator }) => indicator)
  const missing = lines.flatMap((line) => criteriaMissing(framework, year, line).map(() => line.indicator))
  return [
    {
      key: 'Met',
      value: `${met.length} of ${lines.length}${notMet.length > 0 ? `; not met: ${listed(notMet)}` : ''}`,
    },
    {
      key: 'Criteria missing',
      value: `${missing.length}${missing.length > 0 ? `, of ${listed([...new Set(missing)])}` : ''}`,
    },
  ]
}
