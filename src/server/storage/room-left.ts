import 'server-only'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { readSettings } from '../env'

/** How many bytes are free on the disk of the evidence files, and how many it has. */
export interface Room {
  readonly free: number
  readonly whole: number
}

/** Null where the disk does not say. A folder that is made with the first file has the disk of the one that it will stand in. */
export async function findRoomLeft(): Promise<Room | null> {
  for (let folder = path.resolve(readSettings().evidence.folder); ; folder = path.dirname(folder)) {
    const disk = await statfs(folder).catch(() => null)
    if (disk) return { free: disk.bavail * disk.bsize, whole: disk.blocks * disk.bsize }
    if (folder === path.dirname(folder)) return null
  }
}
