import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { submitReturn } from '@/operations/submit-return'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { database } from '../../support/database'
import { fillIn, openYear, signed } from '../declarations/declaring'
import { checked, saveAll, valueOf } from '../returns/entering'
import { verify, ROOT } from './verify'

const { lead1, executive1 } = await registerOrganisations()
await saveAll(lead1)
valueOf(await submitReturn(lead1, await checked(lead1), OPEN))
await openYear()
await fillIn(lead1)
await signed(executive1)

test('a role that does not see everything is not told that everything holds', async () => {
  const { exit, said } = await verify(database.appUrl)
  expect(said).toContain('sign in as assurance_owner')
  expect(exit).toBe(1)
})

test('a database that does not answer is no database that holds', async () => {
  const { exit } = await verify('postgresql://assurance_owner:x@127.0.0.1:1/assurance')
  expect(exit).toBe(1)
})

test('the address of the web alone is not enough', async () => {
  const env = { ...ownEnvironment, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: '' }
  const run = promisify(execFile)(process.execPath, ['scripts/verify-audit.mjs'], { cwd: ROOT, env })
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('assurance_owner') as string,
  })
})
