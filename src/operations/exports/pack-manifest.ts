import 'server-only'
import { createHash } from 'node:crypto'
import type { Json } from '@/domain/canonical-json'
import { packFileName } from '@/domain/pack/pack-file-name'
import type { YearPack } from '@/domain/pack/year-pack'
import type { FileContent, PackFormat } from './pack-format'

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

/** What a year's files are and rest on. Heads of chains are those stored with the submissions: the current ones would differ tomorrow. */
export function manifestOf(pack: YearPack, files: readonly ListedFile[]): Json {
  const { framework, year, scope, inputs, stamp } = pack
  return {
    format: 2,
    framework: framework.code,
    catalogue_version: inputs.catalogueVersion,
    year,
    as_at: stamp.asAt?.toISOString() ?? null,
    last_submitted_at: stamp.lastSubmittedAt?.toISOString() ?? null,
    scope: {
      ...{ kind: scope.kind, code: scope.code, name: scope.name },
      ...{ all_providers: scope.kind === 'all', providers: [...scope.providers] },
    },
    files: files.map((file) => ({ ...file })),
    definitions: inputs.definitions.map((definition) => ({ ...definition })),
    submissions: inputs.submissions.map((hashes) => ({
      ...{ provider: hashes.providerCode, period: hashes.period, version: hashes.version },
      ...sealOf(hashes),
    })),
    declarations: inputs.declarations.map((signed) => ({
      ...{ provider: signed.providerCode, version: signed.version },
      ...sealOf(signed),
    })),
  }
}

function sealOf({ snapshotSha256, auditSeq, auditHead }: YearPack['inputs']['declarations'][number]) {
  return { snapshot_sha256: snapshotSha256, audit_seq: auditSeq, audit_head: auditHead }
}
