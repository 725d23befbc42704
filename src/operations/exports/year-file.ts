import 'server-only'
import { packFileName } from '@/domain/pack/pack-file-name'
import type { YearPack } from '@/domain/pack/year-pack'
import { auditHeads } from './audit-heads'
import { MANIFEST } from './member-names'
import { packInTurn } from './pack-archive'
import type { FileContent } from './pack-format'
import { packFormats } from './pack-formats'
import type { ListedFile } from './pack-manifest'
import type { YearSources } from './year-sources'
import { toText, zip } from './zip'

/** A file of a year, ready to be given. */
export interface YearFile {
  readonly name: string
  readonly mediaType: string
  readonly content: FileContent
}

/** What is made of a year with all that it rests on, and no file of figures: by its ending. */
const wholes: Readonly<Record<string, Omit<YearFile, 'name' | 'content'> & { make: Make }>> = {
  zip: { mediaType: 'application/zip', make: (sources) => zip(packInTurn(sources)) },
  [MANIFEST]: {
    mediaType: 'application/json; charset=utf-8',
    make: manifestAlone,
  },
  'heads.json': { mediaType: 'application/json; charset=utf-8', make: auditHeads },
}

/** Every other file is made for it, and let go. */
async function manifestAlone(sources: YearSources): Promise<FileContent> {
  let last: FileContent = ''
  for await (const [, content] of packInTurn(sources)) last = content
  return toText(last)
}

type Make = (sources: YearSources) => FileContent | Promise<FileContent>

/** Every ending that a file of a year can have. */
export const yearFileEndings: readonly string[] = [
  ...packFormats.map(({ ending }) => ending),
  ...Object.keys(wholes),
]

/** What has to be read beside the figures, so that a file can be made. */
export function neededFor(ending: string) {
  const withInputs = Object.hasOwn(wholes, ending)
  return {
    withInputs,
    withSigns: withInputs || packFormats.some((each) => each.ending === ending && each.isJudged),
  }
}

/** One file of a year. Throws for an ending that there is not. */
export async function makeYearFile(sources: YearSources, ending: string): Promise<YearFile> {
  const { pack } = sources
  const name = packFileName(pack, ending)
  const whole = Object.hasOwn(wholes, ending) ? wholes[ending] : undefined
  if (whole) return { name, mediaType: whole.mediaType, content: await whole.make(sources) }
  const format = packFormats.find((each) => each.ending === ending)
  if (!format) throw new RangeError(`No file of a year ends with ${ending}`)
  return { name, mediaType: format.mediaType, content: await format.make(pack) }
}

/** A file that is offered: what it is. By what a copy of it can be told stands in the manifest, for which every file has to be made. */
export interface OfferedFile extends Pick<ListedFile, 'name' | 'rows'> {
  readonly ending: string
  readonly says: string
}

/** Every file of figures of a year, of which none is made yet. */
export function offerYearFiles(pack: YearPack): readonly OfferedFile[] {
  return packFormats.map(({ ending, says, rows }) => ({
    ...{ ending, says, name: packFileName(pack, ending), rows: rows(pack) },
  }))
}
