import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { database } from '../../support/database'
import { asSuperuser } from './probe'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const DIFF = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code']

/** Compares what the migrations made with what the schema says. */
async function compare(): Promise<{ exit: number; stdout: string }> {
  const prisma = path.join(ROOT, 'node_modules/prisma/build/index.js')
  const env = { ...ownEnvironment, DATABASE_OWNER_URL: database.ownerUrl }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [prisma, ...DIFF], { cwd: ROOT, env })
    return { exit: 0, stdout }
  } catch (ended) {
    const { code, stdout } = ended as { code: number; stdout: string }
    return { exit: code, stdout }
  }
}

test('the migrations make exactly what the schema says', async () => {
  expect(await compare()).toEqual({
    exit: 0,
    stdout: expect.stringContaining('No difference detected') as string,
  })
})

test('a column that only the database has is noticed', async () => {
  await withClient(database.ownerUrl, (client) =>
    client.query('ALTER TABLE draft_line ADD COLUMN stray text'),
  )
  expect(await compare()).toEqual({ exit: 2, stdout: expect.stringContaining('stray') as string })
  await asSuperuser('ALTER TABLE draft_line DROP COLUMN stray')
})
