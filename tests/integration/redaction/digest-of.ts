import { createHash } from 'node:crypto'
import { asSuperuser } from '../../support/database'

const CHANGES_BY_ITSELF = ['redaction', 'audit_chain', 'known_box', 'notice', '_prisma_migrations']

/**
 * A hash for every table of all that is in it but for a text: with that text, or what stands in its place, and hashes of what holds it
 * left out, two states of the database are alike in everything else.
 */
export async function digestOf(text: string): Promise<Readonly<Record<string, string>>> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const redacted = `[redacted ${sha256.slice(0, 12)}]`
  const tables = await asSuperuser<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [CHANGES_BY_ITSELF],
  )
  const digests: [string, string][] = []
  for (const { name } of tables) {
    const rows = await asSuperuser<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM "${name}" t ${name === 'audit_event' ? `WHERE action <> 'text-redacted'` : ''} ORDER BY t::text`,
    )
    const said = rows.map(({ row }) => blank(JSON.stringify(row), [text, redacted])).sort()
    digests.push([name, createHash('sha256').update(said.join('\n')).digest('hex')])
  }
  return Object.fromEntries(digests)
}

/** Snapshots are JSON within JSON: their strings are written twice. */
function blank(row: string, texts: readonly string[]): string {
  const written = texts.flatMap((text) => {
    const once = JSON.stringify(text).slice(1, -1)
    return [JSON.stringify(once).slice(1, -1), once]
  })
  return written.reduce((said, text) => said.replaceAll(text, ''), row)
}
