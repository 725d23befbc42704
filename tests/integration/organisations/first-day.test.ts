import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { toOrganisationView } from '@/features/organisations/to-organisation-view'
import { importOrganisations } from '@/operations/import-organisations'
import { getAdministration } from '@/operations/read/get-administration'
import { getOrganisationStanding } from '@/operations/read/get-organisation'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { dayFromToday, faultsOf, keeper } from './keeping'

const { administrator } = await registerOrganisations()
const { keep, provider } = keeper(administrator)
const today = await dayFromToday(0)
const [{ open } = { open: '' }] = await asSuperuser<{ open: string }>(
  `SELECT min(period) AS open FROM reporting_window
   WHERE opens_at <= now() AND closes_at > now() AND kind = 'quarter' AND framework = 'hsps-1767'`,
)

const register = (code: string, opened = today) =>
  keep('new-provider', '', { code, name: `Service ${code}`, region: 'North', opened, commissioner: 'NORTH' })
const draftsOf = (code: string) =>
  asSuperuser<{ period: string }>(`SELECT period FROM quarterly_return WHERE provider_code = '${code}'`)
const answering = async (code: string) =>
  (await provider(code))?.responsibilities.map(({ commissionerCode, from, to }) => [
    commissionerCode,
    from,
    to,
  ])
const gapsOf = async () => {
  const standing = (await getAdministration(administrator))?.organisations.get(hsps1767.code)
  return standing && [standing.done, ...new Set(standing.unasked.map(({ providerCode }) => providerCode))]
}
async function said(code: string, recorded: string) {
  const read = await getOrganisationStanding(administrator, hsps1767, { of: 'provider', code })
  if (!read) throw new Error('It is not registered')
  const { recorded: done, missing } = toOrganisationView(read, recorded)
  return { done, missing }
}

test('a provider that was registered with too late a first day is told so, and its correction moves who answers and who leads', async () => {
  await register('ZX1')
  expect(await draftsOf('ZX1')).toEqual([])
  expect((await said('ZX1', 'new-provider')).done).toMatch(
    /^The provider was registered\. Its first return is that of Quarter .+, which opens on .+\. Nothing is asked before\.$/,
  )
  await keep('lead', 'ZX1', { side: 'provider', name: 'Ann Lead', from: today })
  expect(await keep('details', 'ZX1', { region: 'North', opened: '2025-04-01' })).toMatchObject({ ok: true })
  expect(await answering('ZX1')).toEqual([['NORTH', '2025-04-01', null]])
  expect((await provider('ZX1'))?.leads).toMatchObject([{ name: 'Ann Lead', from: '2025-04-01' }])
  expect(await draftsOf('ZX1')).toContainEqual({ period: open })
  expect((await said('ZX1', 'details')).done).toContain(`Quarter ${open.slice(-1)} of ${open.slice(0, 7)}`)
  expect(
    await asSuperuser(
      `SELECT old, new FROM audit_event WHERE organisation = 'ZX1' AND action = 'responsibility-changed' ORDER BY seq DESC LIMIT 1`,
    ),
  ).toEqual([
    { old: { commissioner: 'NORTH', from: today }, new: { commissioner: 'NORTH', from: '2025-04-01' } },
  ])
})

test('a correction moves nobody who began on another day, and never onto the days of others', async () => {
  await register('ZX2', '2020-04-01')
  await keep('responsibility', 'ZX2', { commissioner: 'SOUTH', from: '2024-04-01' })
  await keep('details', 'ZX2', { region: 'North', opened: '2025-04-01' })
  expect(await answering('ZX2')).toEqual([
    ['SOUTH', '2024-04-01', null],
    ['NORTH', '2020-04-01', '2024-03-31'],
  ])
})

test('days on which nobody answered are named, and filled from an earlier day on, until whoever answers next', async () => {
  await register('ZX3')
  await asSuperuser(`UPDATE provider SET opened_on = '2024-04-01' WHERE code = 'ZX3'`)
  expect(await gapsOf()).toEqual([false, 'ZX3'])
  expect((await said('ZX3', '')).missing).toEqual([
    expect.stringMatching(/^Not asked for, since no commissioner answers for it then: .*Quarter \d of/),
  ])
  expect(await keep('responsibility', 'ZX3', { commissioner: 'SOUTH', from: '2024-04-01' })).toMatchObject({
    ok: true,
  })
  expect(await answering('ZX3')).toEqual([
    ['NORTH', today, null],
    ['SOUTH', '2024-04-01', await dayFromToday(-1)],
  ])
  expect(await gapsOf()).toEqual([true])
  expect(await draftsOf('ZX3')).toContainEqual({ period: open })
  // Where somebody answers, and another follows, the days between stay as they are.
  expect(
    Object.keys(await faultsOf(keep('responsibility', 'ZX3', { commissioner: 'NORTH', from: '2025-04-01' }))),
  ).toEqual(['from'])
})

test('the same by a file; and where the next is the same commissioner, it only begins earlier', async () => {
  await register('ZX4')
  await asSuperuser(`UPDATE provider SET opened_on = '2024-04-01' WHERE code = 'ZX4'`)
  const file = new TextEncoder().encode(
    'type,code,name,commissioner,from\r\nresponsibility,ZX4,,NORTH,1 April 2024\r\n',
  )
  const shown = await importOrganisations(administrator, hsps1767, file, null)
  if (!shown?.ok || shown.value.kind !== 'preview') throw new Error('It was not shown')
  expect(await importOrganisations(administrator, hsps1767, file, shown.value.seen)).toMatchObject({
    ok: true,
    value: { kind: 'done' },
  })
  expect(await answering('ZX4')).toEqual([['NORTH', '2024-04-01', null]])
})
