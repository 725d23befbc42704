import 'server-only'
import { readFileSync } from 'node:fs'
import { readHeads } from '@/domain/pack/manifest-schema'
import { unzip } from '../zip'
import type { PackFiles } from './pack-files'
import { verifyPack } from './verify-pack'

const USAGE = 'Usage: npm run verify-export -- FILE.zip [--heads FILE]'

/** What is said of a pack, and whether all of it holds: `ends` is 0 where it does, 1 where it does not, and 2 where it could not be read. */
interface Said {
  readonly lines: readonly string[]
  readonly ends: 0 | 1 | 2
}

/** Verifies the pack that a command line names. */
export async function verifyExport(given: readonly string[]): Promise<Said> {
  const at = given.indexOf('--heads')
  const named = at === -1 ? null : given[at + 1]
  const [file, ...more] = given.filter((_, place) => at === -1 || (place !== at && place !== at + 1))
  if (file === undefined || named === undefined || more.length > 0) return { lines: [USAGE], ends: 2 }
  const files = readPack(file)
  if (typeof files === 'string') return { lines: [files], ends: 2 }
  const heads = named === null ? null : readHeadsOf(named)
  if (typeof heads === 'string') return { lines: [heads], ends: 2 }
  const { faults, notes } = await verifyPack(files, heads)
  if (faults.length === 0)
    return { lines: [`Yes: every figure of ${file} follows from its inputs.`, ...notes], ends: 0 }
  return { lines: [`No: ${file} does not hold.`, ...faults.map((fault) => `- ${fault}`), ...notes], ends: 1 }
}

function readPack(file: string): PackFiles | string {
  try {
    return unzip(readFileSync(file))
  } catch (failure) {
    return `${file} cannot be read as a pack: ${failure instanceof Error ? failure.message : 'unknown'}`
  }
}

function readHeadsOf(file: string) {
  try {
    return (
      readHeads(readFileSync(file, 'utf8')) ??
      `${file} holds no heads: expected the file of the service, or lines like "ZZ1 17 5f0c...".`
    )
  } catch {
    return `${file} cannot be read.`
  }
}
