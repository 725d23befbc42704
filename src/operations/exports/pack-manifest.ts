import 'server-only'
import { createHash } from 'node:crypto'
import type { Json } from '@/domain/canonical-json'
import { packFileName } from '@/domain/pack/pack-file-name'
import type { YearPack } from '@/domain/pack/year-pack'
import { snapshotName } from './member-names'
import type { FileContent, PackFormat } from './pack-format'
import type { YearSources } from './year-sources'

/** A file of a year by what it can be told. */
export interface ListedFile {
  readonly name: string
  /** Null for a file without rows of figures. */
  readonly rows: number | null
  readonly bytes: number
  readonly sha256: string
}

/** The file of a format as a manifest has it. */
export function listFile(pack: YearPack, format: PackFormat, content: FileContent): ListedFile {
  return { name: packFileName(pack, format.ending), rows: format.rows(pack), ...fingerprint(content) }
}

/** Size and SHA-256 of what stands in a file. */
export function fingerprint(content: FileContent): Pick<ListedFile, 'bytes' | 'sha256'> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** What is listed: files of figures, and what stands beside them in a pack. */
interface Listed {
  readonly files: readonly ListedFile[]
  readonly inputs: readonly Omit<ListedFile, 'rows'>[]
}

/** What a year's files are and rest on. Heads of chains are those stored with the submissions: the current ones would differ tomorrow. */
export function manifestOf({ pack, sealed }: YearSources, { files, inputs: beside }: Listed): Json {
  const { framework, year, scope, inputs, stamp } = pack
  return {
    format: 2,
    framework: framework.code,
    catalogue_version: inputs.catalogueVersion,
    year,
    last_submitted_at: stamp.lastSubmittedAt?.toISOString() ?? null,
    scope: {
      ...{ kind: scope.kind, code: scope.code, name: scope.name },
      ...{ all_providers: scope.kind === 'all', providers: [...scope.providers] },
    },
    files: files.map((file) => ({ ...file })),
    inputs: beside.map((file) => ({ ...file })),
    definitions: inputs.definitions.map((definition) => ({ ...definition })),
    ...sealsOf(sealed),
  }
}

/** By what each snapshot is known, and where it stands in the pack and in its provider's chain. */
function sealsOf({ snapshots }: YearSources['sealed']) {
  const of = (kind: 'submission' | 'declaration') => snapshots.filter((each) => each.kind === kind)
  const sealOf = (each: (typeof snapshots)[number]) => ({
    ...{ provider: each.providerCode, version: each.version, file: snapshotName(each) },
    ...{ snapshot_sha256: each.snapshotSha256, audit_seq: each.auditSeq, audit_head: each.auditHead },
  })
  return {
    submissions: of('submission').map((each) => ({ period: each.period, ...sealOf(each) })),
    declarations: of('declaration').map((each) => ({ year: each.period, ...sealOf(each) })),
  }
}
