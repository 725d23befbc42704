import 'server-only'
import { canonicalJson } from '@/domain/canonical-json'
import { packFileName } from '@/domain/pack/pack-file-name'
import type { YearPack } from '@/domain/pack/year-pack'
import type { FileContent } from './pack-format'
import { packFormats } from './pack-formats'
import { type ListedFile, listFile, manifestOf } from './pack-manifest'

/** A file of a year, ready to be given. */
export interface YearFile {
  readonly name: string
  readonly mediaType: string
  readonly content: FileContent
}

/** What is made of all files of figures together. */
const MANIFEST = 'manifest.json'

/** Every ending that a file of a year can have. */
export const yearFileEndings: readonly string[] = [...packFormats.map(({ ending }) => ending), MANIFEST]

/** One file of a year. Throws for an ending that there is not. */
export async function makeYearFile(pack: YearPack, ending: string): Promise<YearFile> {
  const name = packFileName(pack, ending)
  if (ending === MANIFEST)
    return { name, mediaType: 'application/json; charset=utf-8', content: await makeManifest(pack) }
  const format = packFormats.find((each) => each.ending === ending)
  if (!format) throw new RangeError(`No file of a year ends with ${ending}`)
  return { name, mediaType: format.mediaType, content: await format.make(pack) }
}

async function makeManifest(pack: YearPack): Promise<string> {
  const files = await Promise.all(
    packFormats.map(async (format) => listFile(pack, format, await format.make(pack))),
  )
  return `${canonicalJson(manifestOf(pack, files))}\n`
}

/** A file that is offered: what it is, and by what it can be told; both null for one that takes long to make. */
export interface OfferedFile extends Pick<ListedFile, 'name' | 'rows'> {
  readonly ending: string
  readonly says: string
  readonly bytes: number | null
  readonly sha256: string | null
}

/** Every file of figures of a year, with rows, size and fingerprint of those that are made at once. */
export function offerYearFiles(pack: YearPack): Promise<readonly OfferedFile[]> {
  return Promise.all(
    packFormats.map(async (format) => {
      const { ending, says } = format
      const name = packFileName(pack, ending)
      if (format.isSlow) return { ending, says, name, rows: format.rows(pack), bytes: null, sha256: null }
      return { ending, says, ...listFile(pack, format, await format.make(pack)) }
    }),
  )
}
