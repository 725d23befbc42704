import 'server-only'
import { readdirSync } from 'node:fs'
import path from 'node:path'

let last: string | undefined

/** The name of the newest migration that this version comes with; names begin with their time. */
export function findLastMigration(): string {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma/migrations')
  last ??= readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .at(-1)
  if (last === undefined) throw new Error('This version comes without migrations')
  return last
}
