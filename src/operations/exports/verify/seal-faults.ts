import 'server-only'
import { type Manifest, readStatement } from '@/domain/pack/manifest-schema'
import type { SealingEvent } from '@/domain/pack/sealed-inputs'
import { fingerprint } from '../pack-manifest'
import type { PackFiles } from './pack-files'

type Seal = Manifest['submissions'][number] | Manifest['declarations'][number]

/** Where a snapshot is not the one that the audit chain recorded. */
export function sealFaults(
  files: PackFiles,
  { submissions, declarations }: Manifest,
  events: readonly SealingEvent[],
): readonly string[] {
  const at = new Map(events.map((event) => [`${event.organisation} ${event.seq}`, event]))
  const altered = events.filter(({ statement, head }) => fingerprint(statement).sha256 !== head)
  return [
    ...altered.map(({ organisation, seq }) => `event ${seq} of ${organisation}: it does not have its hash`),
    ...[...submissions, ...declarations].flatMap((seal) =>
      faultsOf(seal, files, at.get(`${seal.provider} ${seal.audit_seq}`), events),
    ),
  ]
}

function faultsOf(
  seal: Seal,
  files: PackFiles,
  event: SealingEvent | undefined,
  events: readonly SealingEvent[],
): readonly string[] {
  const found = files.get(seal.file)
  if (!found) return []
  const present = fingerprint(found).sha256
  const isAsSubmitted = present === seal.snapshot_sha256 || isRedacted(seal, present, events)
  const said = event && readStatement(event.statement)
  return [
    ...(isAsSubmitted ? [] : [`${seal.file}: its SHA-256 is not the one with which it was submitted`]),
    ...(event?.head === seal.audit_head
      ? []
      : [`${seal.file}: its event has another head than the manifest`]),
    ...(said?.snapshotSha256 === seal.snapshot_sha256
      ? []
      : [`${seal.file}: its event in the audit chain recorded another snapshot`]),
  ]
}

/** Whether a later event says that a text was redacted from it, and that it has this hash since. */
function isRedacted(seal: Seal, present: string, events: readonly SealingEvent[]): boolean {
  return events.some(({ organisation, statement }) => {
    const said = organisation === seal.provider ? readStatement(statement) : null
    return (
      said?.action === 'text-redacted' &&
      said.marks.some(
        ({ seq, original, present: now }) =>
          seq === seal.audit_seq && original === seal.snapshot_sha256 && now === present,
      )
    )
  })
}
