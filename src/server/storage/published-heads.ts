import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type ChainHead, readHeads } from '@/domain/pack/manifest-schema'

/** A day's heads as they were published. */
export interface PublishedHeads {
  /** `2026-11-30`. */
  readonly day: string
  readonly sha256: string
  readonly heads: readonly ChainHead[]
}

const A_DAY = /^(\d{4}-\d{2}-\d{2})\.json$/

/** The heads of the newest day that was published in a folder; null where there is none. Throws where the file cannot be read as heads. */
export async function findLastPublished(folder: string): Promise<PublishedHeads | null> {
  await mkdir(folder, { recursive: true })
  const last = (await readdir(folder))
    .filter((name) => A_DAY.test(name))
    .toSorted()
    .at(-1)
  if (!last) return null
  const content = await readFile(path.join(folder, last), 'utf8')
  const heads = readHeads(content)
  if (!heads) throw new Error(`${path.join(folder, last)} does not hold heads of audit chains`)
  return { day: last.slice(0, 10), sha256: digestOf(content), heads }
}

/** Publishes a day's heads whole or not at all, and never over what was published. False where the day has its file. */
export async function publishHeads(folder: string, day: string, content: string): Promise<boolean> {
  const begun = path.join(folder, `.${day}-${randomUUID()}`)
  try {
    await writeFile(begun, content, { flag: 'wx', mode: 0o444, flush: true })
    await link(begun, path.join(folder, `${day}.json`))
    return true
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'EEXIST') return false
    throw failure
  } finally {
    // On a full disk it may be there in part, or not at all.
    await rm(begun, { force: true })
  }
}

/** The SHA-256 of what was published. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
