import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/actor'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { toMergers } from '@/features/dashboards/to-mergers'
import { getOverview } from '@/operations/read/get-overview'
import { type ProviderRead, getProvider } from '@/operations/read/get-provider'
import { getReceipt } from '@/operations/read/get-receipt'
import { reopenReturn } from '@/operations/reopen-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { listReturnHeaders } from '@/server/db/return-headers'
import { withActor } from '@/server/db/transaction'
import { anActor } from '../../factories/actors'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { ZZ1, checked, read, save, saveAll, valueOf } from '../returns/entering'
import { ask } from '../storage/probe'
import { asToday, dayFromToday } from './keeping'

const people = await registerOrganisations()
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const ZZ2 = { ...ZZ1, providerCode: 'ZZ2' }
const framework = hsps1767.code

for (const [lead, key] of [
  [people.lead1, ZZ1],
  [people.lead2, ZZ2],
] as const) {
  await saveAll(lead, undefined, key)
  valueOf(await submitReturn(lead, await checked(lead, key), OPEN))
}
const { revision } = (await read(people.lead2, ZZ2)).current
const posted = { ...ZZ2, revision, reason: 'The count of 106 was wrong.' }

const asAdministrator = (sql: string) =>
  withActor(people.administrator, ({ tx }) => tx.$executeRawUnsafe(sql))
const providersRead = async (actor: Actor) =>
  (await getOverview(actor, hsps1767, { period: PERIOD, as: 'latest' }, OPEN))?.providers
    .map(({ providerCode }) => providerCode)
    .toSorted()
/** How many submissions of ZZ2 the database lets somebody read, and how many of its audit events, whatever the service asks. */
const rowsOfZz2 = async ({ personId }: Actor) => {
  const count = async (sql: string) => (await ask(personId, { sql })).length
  const submissions = await count(`SELECT 1 FROM submission WHERE provider_code = 'ZZ2'`)
  const events = await count(`SELECT 1 FROM audit_event WHERE organisation = 'ZZ2' AND framework IS NOT NULL`)
  const drafts = await count(`SELECT 1 FROM draft_line WHERE provider_code = 'ZZ2' LIMIT 1`)
  return { submissions, reads: events > 0, drafts }
}

describe('a commissioner that reads beside the one that decides', () => {
  test('sees what is submitted while it does, and judges nothing of it', async () => {
    expect(await providersRead(await asToday(people.north))).toEqual(['ZZ1'])
    const [before, tomorrow] = [await dayFromToday(-1), await dayFromToday(1)]
    await asAdministrator(
      `SELECT record_reading('${framework}', 'ZZ2', 'NORTH', '${before}', NULL, 'The region reads.')::text`,
    )
    const reader = await asToday(people.north)
    expect(reader.memberships).toMatchObject([{ reaches: ['ZZ1'], alsoReads: ['ZZ2'] }])
    expect(await providersRead(reader)).toEqual(['ZZ1', 'ZZ2'])
    expect(await getReceipt(reader, ZZ2)).not.toBeNull()
    expect(await rowsOfZz2(reader)).toEqual({ submissions: 1, reads: false, drafts: 0 })

    // The first fence: who may judge. The second: whose returns a decision finds. The third: what the database lets be decided.
    expect(can(reader, 'return:read-submitted', ZZ2)).toBe(true)
    for (const permission of ['return:judge', 'audit:read', 'return:read-draft'] as const)
      expect(can(reader, permission, ZZ2)).toBe(false)
    expect(await sendBackReturn(reader, posted, OPEN)).toEqual(NOT_FOUND)
    const promoted = { ...anActor('commissioner', 'all'), personId: reader.personId }
    expect(await sendBackReturn(promoted, posted, OPEN)).toEqual(NOT_FOUND)

    // One that only begins tomorrow gives nothing today.
    await asAdministrator(
      `SELECT end_reading('${framework}', 'ZZ2', 'NORTH', '${before}', 'It was a slip.')::text`,
    )
    await asAdministrator(
      `SELECT record_reading('${framework}', 'ZZ2', 'NORTH', '${tomorrow}', NULL, 'From tomorrow.')::text`,
    )
    const later = await asToday(people.north)
    expect(await providersRead(later)).toEqual(['ZZ1'])
    expect(await getReceipt(later, ZZ2)).toBeNull()
    expect(await rowsOfZz2(later)).toEqual({ submissions: 0, reads: false, drafts: 0 })
  })

  test('is kept from a return by the scope of each query, should the database let all rows through', async () => {
    await asSuperuser('ALTER POLICY reads ON quarterly_return USING (true)')
    await asSuperuser('ALTER POLICY reads ON submission USING (true)')
    const north = await asToday(people.north)
    expect(await getReceipt(north, ZZ2)).toBeNull()
    expect(await providersRead(north)).toEqual(['ZZ1'])
    await asSuperuser(`ALTER POLICY reads ON submission USING ((framework, provider_code) IN
      (SELECT r.framework, r.provider_code FROM my_reach('return:read-submitted') r) OR framework = ANY ((SELECT my_frameworks('return:read-submitted'))::text[]))`)
    await asSuperuser(`ALTER POLICY reads ON quarterly_return USING ((framework, provider_code) IN
      (SELECT r.framework, r.provider_code FROM my_reach('return:read-submitted') r) OR framework = ANY ((SELECT my_frameworks('return:read-submitted'))::text[]))`)
  })
})

describe('after ZZ2 merged into ZZ1', () => {
  test('the people of ZZ1 answer for and correct the past of ZZ2, and its totals stay', async () => {
    const lead = await asToday(people.lead1)
    expect(await reopenReturn(lead, posted, OPEN)).toEqual(NOT_FOUND)
    expect(await rowsOfZz2(lead)).toEqual({ submissions: 0, reads: false, drafts: 0 })
    const totals = () =>
      asSuperuser(`SELECT provider_code, indicator, sum(numerator), sum(denominator) FROM submitted_line
        GROUP BY 1, 2 ORDER BY 1, 2`)
    const before = await totals()

    const today = await dayFromToday(0)
    await asAdministrator(`SELECT merge_provider('ZZ2', 'ZZ1', '${today}', 'One service from now on.')::text`)
    const [heir, signer, north, south] = await Promise.all(
      [people.lead1, people.executive1, people.north, people.south].map(asToday),
    )
    expect(await totals()).toEqual(before)
    expect(heir?.memberships).toMatchObject([{ reaches: ['ZZ1', 'ZZ2'] }])
    for (const actor of [heir, north]) expect(await providersRead(actor as Actor)).toEqual(['ZZ1', 'ZZ2'])
    expect(can(signer as Actor, 'declaration:sign', ZZ2)).toBe(true)
    expect(can(north as Actor, 'return:judge', ZZ2)).toBe(true)
    expect(can(south as Actor, 'return:read-submitted', ZZ2)).toBe(false)
    expect(await rowsOfZz2(heir as Actor)).toMatchObject({ submissions: 1, reads: true, drafts: 1 })

    // The page of each leads to the other, for whoever sees both.
    const page = async (providerCode: string) =>
      toMergers(
        heir as Actor,
        (await getProvider(heir as Actor, hsps1767, {
          providerCode,
          period: '',
          as: 'latest',
        })) as ProviderRead,
      )
    expect(await page('ZZ2')).toMatchObject([{ code: 'ZZ1', href: '/dashboards/providers/ZZ1' }])
    expect(await page('ZZ1')).toMatchObject([{ code: 'ZZ2', href: '/dashboards/providers/ZZ2' }])
    valueOf(await reopenReturn(heir as Actor, posted, OPEN))
    const key = { ...ZZ2 }
    valueOf(await save(heir as Actor, 'programme', { '106.numerator': '23', '106.denominator': '40' }, key))
    const [draft] = await withActor(heir as Actor, ({ tx }) => listReturnHeaders(tx, framework, ['ZZ2']))
    expect(draft).toMatchObject({ state: 'draft', version: 1, savedByName: people.lead1.name })
  })

  test('nobody else does, and the fences hold each by itself', async () => {
    const stranger = { ...anActor('service-lead', ['ZZ1', 'ZZ2']), personId: people.south.personId }
    expect(await reopenReturn(stranger, posted, OPEN)).toEqual(NOT_FOUND)
    expect(await rowsOfZz2(await asToday(people.south))).toEqual({ submissions: 0, reads: false, drafts: 0 })
    const unreaching = { ...people.lead1, memberships: anActor('service-lead', ['ZZ1']).memberships }
    expect(await reopenReturn(unreaching, posted, OPEN)).toEqual(NOT_FOUND)
    expect(await getReceipt(unreaching, ZZ2)).toBeNull()
  })
})
