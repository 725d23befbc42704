import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { publishAuditHeads } from '@/operations/publish-audit-heads'
import { submitReturn } from '@/operations/submit-return'
import { compareWithPublished, readPublished } from '../../../scripts/audit/published-heads.mjs'
import { verifyInTransaction } from '../../../scripts/audit/verify-chains.mjs'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { seededChance } from '../../durability/seeded-chance'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser, database } from '../../support/database'
import { isWhole } from '../../support/extent'
import { fillIn, openYear, signed } from '../declarations/declaring'
import { checked, saveAll, valueOf } from '../returns/entering'
import { type Known, type Sealed, type Trail, tamperings } from './tampering'

const TIMES = isWhole ? 100 : 2

const { lead1, executive1 } = await registerOrganisations()
await saveAll(lead1)
valueOf(await submitReturn(lead1, await checked(lead1), OPEN))
await openYear()
await fillIn(lead1)
await signed(executive1)
const folder = await mkdtemp(path.join(tmpdir(), 'audit-heads-'))
await publishAuditHeads(OPEN, folder)
const published = readPublished(folder)

const sealed = (table: string) =>
  asSuperuser<{ organisation: string; seq: number }>(
    `SELECT provider_code AS organisation, audit_seq::int AS seq FROM ${table} ORDER BY 1, 2`,
  )
const known: Known = {
  trails: await asSuperuser<Trail & Record<string, unknown>>(
    'SELECT organisation, seq::int AS events FROM audit_chain WHERE seq > 0 ORDER BY 1',
  ),
  submissions: (await sealed('submission')) satisfies Sealed[],
  signatures: await sealed('signed_declaration'),
}

/** The triggers, the row security and the keys are the owner's to take down. */
const TAKEN_DOWN = `
  DO $$ DECLARE tab text; BEGIN
    FOREACH tab IN ARRAY ARRAY['audit_event', 'audit_chain', 'submission', 'signed_declaration', 'submitted_line', 'receipt', 'declared_line'] LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY', tab);
    END LOOP;
    FOR tab IN SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) FROM pg_constraint c
      WHERE c.contype = 'f' AND c.confrelid IN ('audit_chain'::regclass, 'submission'::regclass, 'signed_declaration'::regclass) LOOP
      EXECUTE tab;
    END LOOP;
  END $$`

const STANDS = `SELECT md5(string_agg(part, '' ORDER BY part)) AS digest FROM (
  SELECT md5(e::text) AS part FROM audit_event e UNION ALL SELECT md5(c::text) FROM audit_chain c
  UNION ALL SELECT md5(s::text) FROM submission s UNION ALL SELECT md5(d::text) FROM signed_declaration d) parts`

/** With the owner's password and nothing else: whether it changed anything, and what is said of it then. */
async function tamper(sql: string) {
  return withClient(database.ownerUrl, async (client) => {
    await client.query('BEGIN')
    try {
      await client.query(TAKEN_DOWN)
      const { rows: before } = await client.query<{ digest: string }>(STANDS)
      await client.query(sql)
      const { rows: after } = await client.query<{ digest: string }>(STANDS)
      const { chains, faults } = await verifyInTransaction(client)
      const inside = faults.length > 0 || chains.some(({ brokenAt }) => brokenAt !== null)
      const outside = (await compareWithPublished(client, published)).length > 0
      return { isChanged: before[0]?.digest !== after[0]?.digest, inside, outside }
    } finally {
      await client.query('ROLLBACK')
    }
  })
}

test('whatever the owner of the database changes of what was published is found', async ({ task }) => {
  const chance = seededChance(74)
  const missed: string[] = []
  const counted = { tried: 0, found: 0, onlyByHeads: 0 }
  for (let round = 0; round < TIMES; round += 1)
    for (const [name, make] of Object.entries(tamperings)) {
      const sql = make(chance, known)
      const { isChanged, inside, outside } = await tamper(sql)
      expect([name, isChanged]).toEqual([name, true])
      counted.tried += 1
      counted.found += Number(inside || outside)
      counted.onlyByHeads += Number(!inside && outside)
      if (!inside && !outside) missed.push(`${name}: ${sql}`)
    }
  expect(missed).toEqual([])
  expect(counted.tried).toBe(TIMES * 10)
  // Without what was published some of them would not have been seen.
  expect(counted.onlyByHeads).toBeGreaterThan(0)
  Object.assign(task.meta, {
    says: `${counted.found} of ${counted.tried} tamperings by the owner found, ${counted.onlyByHeads} of them only by the published heads`,
  })
}, 600_000)

test('what nobody changed is found to be whole', async () => {
  const { inside, outside } = await tamper('SELECT 1')
  expect({ inside, outside }).toEqual({ inside: false, outside: false })
})
