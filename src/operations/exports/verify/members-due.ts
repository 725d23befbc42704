import 'server-only'
import { packFileName } from '@/domain/pack/pack-file-name'
import { packMembers } from '../pack-archive'
import type { FileContent } from '../pack-format'
import { packFormats } from '../pack-formats'
import type { YearSources } from '../year-sources'
import type { Members } from '../zip'
import type { PackFiles } from './pack-files'

/** What a pack ought to hold by its inputs, and a sentence for each file that they cannot make. */
interface MembersDue {
  readonly members: Members
  readonly faults: readonly string[]
}

/** Every file that the inputs give. Altered inputs can be such as a file refuses: then each that still can be made, and a fault. */
export async function membersDue(sources: YearSources, files: PackFiles): Promise<MembersDue> {
  try {
    return { members: await packMembers(sources, files), faults: [] }
  } catch {
    return eachThatCanBeMade(sources)
  }
}

async function eachThatCanBeMade({ pack }: YearSources): Promise<MembersDue> {
  const members = new Map<string, FileContent>()
  const faults = ['inputs: they give figures that cannot be, so that no whole pack can be made of them']
  for (const { ending, make, isJudged } of packFormats) {
    if (isJudged) continue
    const name = packFileName(pack, ending)
    try {
      members.set(name, await make(pack))
    } catch {
      faults.push(`${name}: it cannot hold what the inputs give`)
    }
  }
  return { members, faults }
}
