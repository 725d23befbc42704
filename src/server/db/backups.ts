import 'server-only'
import type { Transaction } from './client'

/** The last backup that was recorded, null where none was; and how large the database is. */
export interface Kept {
  readonly backup: { readonly madeAt: Date; readonly bytes: number } | null
  readonly databaseBytes: number
}

/** For administrators. */
export async function findLastBackup(tx: Transaction): Promise<Kept> {
  const [found] = await tx.$queryRaw<{ madeAt: Date | null; bytes: bigint | null; databaseBytes: bigint }[]>`
    SELECT made_at AS "madeAt", bytes, database_bytes AS "databaseBytes" FROM last_backup()`
  if (!found) throw new Error('The database did not say how large it is')
  const { madeAt, bytes, databaseBytes } = found
  return {
    backup: madeAt && bytes !== null ? { madeAt, bytes: Number(bytes) } : null,
    databaseBytes: Number(databaseBytes),
  }
}
