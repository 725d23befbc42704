import 'server-only'
import { type Json, canonicalJson } from '@/domain/canonical-json'
import { annualDocumentJsonSchema } from '@/domain/exports/annual-document-schema'
import { definitionsDocument } from '@/domain/pack/definitions-document'
import { writeFacts } from '@/domain/pack/facts-text'
import { packFileName } from '@/domain/pack/pack-file-name'
import type { SealedInputs, SealingEvent } from '@/domain/pack/sealed-inputs'
import { MANIFEST, memberNames, snapshotName } from './member-names'
import type { FileContent } from './pack-format'
import { packFormats } from './pack-formats'
import { type ListedFile, fingerprint, listFile, manifestOf } from './pack-manifest'
import { packReadme } from './pack-readme'
import type { Members } from './zip'
import type { YearSources } from './year-sources'

/** Every file of a pack by its name, as `packInTurn` makes them. */
export async function packMembers(found: YearSources, judged: Members = new Map()): Promise<Members> {
  const members = new Map<string, FileContent>()
  for await (const [name, content] of packInTurn(found, judged)) members.set(name, content)
  return members
}

/**
 * Every file of a pack with its name, one after the other, the manifest at the end: the same sources give the same bytes. Whoever takes
 * them holds one at a time, unless they keep it. What shows how figures are judged is taken as it is where it is given: it cannot be made
 * from the sources alone.
 */
export async function* packInTurn(
  found: YearSources,
  judged: Members = new Map(),
): AsyncGenerator<readonly [string, FileContent]> {
  const sources = { ...found, sealed: inOrder(found.sealed) }
  const { pack } = sources
  const files: ListedFile[] = []
  for (const format of packFormats) {
    const name = packFileName(pack, format.ending)
    const given = format.isJudged ? judged.get(name) : undefined
    const content = given ?? (await format.make(pack))
    files.push(listFile(pack, format, content))
    yield [name, content]
  }
  const inputs: { readonly name: string; readonly bytes: number; readonly sha256: string }[] = []
  for (const [name, content] of besideFigures(sources)) {
    inputs.push({ name, ...fingerprint(content) })
    yield [name, content]
  }
  yield [MANIFEST, `${canonicalJson(manifestOf(sources, { files, inputs }))}\n`]
}

/** In whatever order they were found. */
function inOrder({ snapshots, events }: SealedInputs): SealedInputs {
  const placeOf = ({ organisation, seq }: SealingEvent) => `${organisation} ${String(seq).padStart(12, '0')}`
  return {
    snapshots: snapshots.toSorted((left, right) => (snapshotName(left) < snapshotName(right) ? -1 : 1)),
    events: events.toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1)),
  }
}

/** What the figures rest on, and what explains them. */
function besideFigures({ pack, facts, sealed }: YearSources): readonly (readonly [string, FileContent])[] {
  const { lines: _, submissions: _submitted, declarations: _signed, ...recorded } = facts
  const schema = canonicalJson(JSON.parse(JSON.stringify(annualDocumentJsonSchema([pack.framework]))) as Json)
  return [
    [memberNames.readme, packReadme(pack)],
    [memberNames.schema, `${schema}\n`],
    [memberNames.definitions, definitionsDocument(pack)],
    [memberNames.facts, writeFacts(recorded)],
    [memberNames.events, `${canonicalJson(sealed.events.map((event) => ({ ...event })))}\n`],
    ...sealed.snapshots.map((each) => [snapshotName(each), each.snapshot] as const),
  ]
}
