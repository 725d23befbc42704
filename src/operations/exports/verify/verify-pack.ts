import 'server-only'
import { findFramework } from '@/domain/catalogue'
import { readFacts } from '@/domain/pack/facts-text'
import { type ChainHead, type Manifest, readEvents, readManifest } from '@/domain/pack/manifest-schema'
import type { SealedInputs, SealingEvent } from '@/domain/pack/sealed-inputs'
import { readSigned, readSubmitted } from '@/domain/pack/submitted-snapshot-schema'
import { workOutPack } from '@/domain/pack/work-out-pack'
import { MANIFEST, memberNames } from '../member-names'
import { packFormats } from '../pack-formats'
import { packFileName } from '@/domain/pack/pack-file-name'
import type { YearSources } from '../year-sources'
import { toBytes, toText } from '../zip'
import { differencesOf } from './differences'
import { headFaults } from './head-faults'
import { listFaults } from './list-faults'
import { membersDue } from './members-due'
import type { PackFiles } from './pack-files'
import { sealFaults } from './seal-faults'

/** What came of verifying a pack: every fault is a sentence that names a file, and a figure where there is one. */
export interface Verdict {
  readonly faults: readonly string[]
  /** What was looked at, and what could not be, in sentences. */
  readonly notes: readonly string[]
}

/**
 * Works out every file of a pack again from the snapshots inside it, and compares: sizes and fingerprints with the manifest, snapshots with
 * what the audit chains say of them, heads with those that were kept apart where there are any, and each file with what it ought to be.
 */
export async function verifyPack(files: PackFiles, heads: readonly ChainHead[] | null): Promise<Verdict> {
  const text = (name: string) => toText(files.get(name) ?? '')
  const manifest = readManifest(text(MANIFEST))
  if (!manifest) return { faults: [`${MANIFEST}: it is missing, or no manifest`], notes: [] }
  const events = readEvents(text(memberNames.events))
  const sources = sourcesOf(files, manifest, events ?? [])
  const faults = [
    ...listFaults(files, manifest),
    ...(events ? [] : [`${memberNames.events}: it is missing, or holds no events`]),
    ...sealFaults(files, manifest, events ?? []),
    ...(heads ? headFaults(manifest, events ?? [], heads) : []),
    ...(typeof sources === 'string' ? [sources] : await compared(files, sources)),
  ]
  return { faults, notes: notesOf(manifest, heads) }
}

/** What the pack is worked out from; a sentence where that cannot be read. */
function sourcesOf(
  files: PackFiles,
  manifest: Manifest,
  events: readonly SealingEvent[],
): YearSources | string {
  const recorded = readFacts(toText(files.get(memberNames.facts) ?? ''), findFramework)
  if (!recorded)
    return `${memberNames.facts}: it cannot be read, or is of a framework that this program does not know`
  try {
    const sealed = { snapshots: snapshotsOf(files, manifest), events }
    const submitted = sealed.snapshots.filter(({ kind }) => kind === 'submission')
    const read = submitted.map((each) => readSubmitted(each.snapshot, each))
    const signed = sealed.snapshots.filter(({ kind }) => kind === 'declaration')
    const facts = {
      ...recorded,
      lines: read.flatMap(({ lines }) => lines),
      submissions: read.map(({ submission }) => submission),
      declarations: signed.map((each) => readSigned(each.snapshot, each)),
    }
    return { facts, sealed, pack: workOutPack(facts) }
  } catch (failure) {
    return `inputs: a snapshot cannot be read (${failure instanceof Error ? failure.message : 'unknown'})`
  }
}

function snapshotsOf(files: PackFiles, { submissions, declarations }: Manifest): SealedInputs['snapshots'] {
  const of = (kind: 'submission' | 'declaration', each: Manifest['submissions'][number]) => ({
    ...{ kind, providerCode: each.provider, period: each.period, version: each.version },
    ...{ snapshot: toText(files.get(each.file) ?? ''), snapshotSha256: each.snapshot_sha256 },
    ...{ auditSeq: each.audit_seq, auditHead: each.audit_head },
  })
  return [
    ...submissions.map((each) => of('submission', each)),
    ...declarations.map((each) => of('declaration', { ...each, period: each.year })),
  ]
}

async function compared(files: PackFiles, sources: YearSources): Promise<readonly string[]> {
  const endings = new Map(packFormats.map(({ ending }) => [packFileName(sources.pack, ending), ending]))
  const due = await membersDue(sources, files)
  const differing = [...due.members].flatMap(([name, content]) => {
    const found = files.get(name)
    if (!found) return [`${name}: it is missing`]
    if (Buffer.compare(found, toBytes(content)) === 0) return []
    if (typeof content !== 'string') return [`${name}: it is not what the inputs give`]
    const told = differencesOf(endings.get(name) ?? name, toText(found), content)
    return told.map((difference) => `${name}: ${difference}`)
  })
  return [...due.faults, ...differing]
}

function notesOf(manifest: Manifest, heads: readonly ChainHead[] | null): readonly string[] {
  const { year, files, submissions, declarations } = manifest
  const judged = files.filter(({ name }) =>
    packFormats.some((each) => each.isJudged && name.endsWith(`.${each.ending}`)),
  )
  return [
    `${files.length} files of ${year}, from ${submissions.length} submissions and ${declarations.length} declarations`,
    ...judged.map(
      ({ name }) =>
        `${name} shows how figures are judged beside other years: compared with its fingerprint alone.`,
    ),
    ...(heads ? ofHeads(manifest, heads) : [WITHOUT_HEADS]),
  ]
}

const WITHOUT_HEADS =
  'Compared with itself alone: whoever changed a submission and every fingerprint with it is found by --heads, and not without.'

function ofHeads({ submissions }: Manifest, heads: readonly ChainHead[]): readonly string[] {
  const known = new Set(heads.map(({ organisation }) => organisation))
  const left = [...new Set(submissions.map(({ provider }) => provider))].filter((each) => !known.has(each))
  return left.length === 0
    ? ['Compared with the heads that were given.']
    : [`No heads were given of ${left.join(', ')}: compared with themselves alone.`]
}
