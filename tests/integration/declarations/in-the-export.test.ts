import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { type AnnualDocument, annualDocumentSchema } from '@/domain/exports/annual-document-schema'
import { exportYear } from '../../support/exported-text'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { toDeclarationsView } from '@/features/declarations/to-declarations-view'
import { listDeclarations } from '@/operations/read/list-declarations'
import { notMet, YEAR } from '../../factories/declaration'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { LATER, fillIn, openYear, reopen, save, signed } from './declaring'

const people = await registerOrganisations()
const { lead1, executive1, north, south, national } = people
await openYear()

const documentFor = async (actor: Actor): Promise<AnnualDocument> =>
  annualDocumentSchema(framework).parse(
    JSON.parse((await exportYear(actor, framework, { year: YEAR, format: 'json' }, LATER)) ?? ''),
  )
const declaredBy = (document: AnnualDocument, provider: string) =>
  document.rows.filter((row) => row.provider === provider && row.quarters === null)
const statusOf = async (actor: Actor, code: string) => {
  const csv = (await exportYear(actor, framework, { year: YEAR, format: 'csv' }, LATER)) ?? ''
  return csv.split('\r\n').find((row) => row.startsWith(`${YEAR},ZZ1,${code},`))
}

beforeAll(async () => {
  await fillIn(lead1, { ...notMet('006'), documents: { title1: '=HYPERLINK("x")' } })
})

test('a draft is in no file, and no year is offered for it', async () => {
  expect(await statusOf(lead1, '006')).toContain(`${YEAR},ZZ1,006,1,not-due,`)
  expect((await getAnnualExports(lead1, framework, { year: '' }))?.years).toEqual([])
})

test('what is signed is: status, criteria, documents, actions, and the snapshot they stand in', async () => {
  await signed(executive1)
  const [kept] = await asSuperuser<{ snapshot_sha256: string }>(
    'SELECT snapshot_sha256 FROM signed_declaration',
  )
  const rows = declaredBy(await documentFor(north), 'ZZ1')
  expect(rows).toHaveLength(10)
  expect(rows.find(({ indicator }) => indicator === '006')).toMatchObject({
    ...{ state: 'value', status: 'Not met', numerator: null },
    declaration: { version: 1, snapshot_sha256: kept?.snapshot_sha256, action: 'Write what 006 asks for' },
  })
  const [policy] = rows.find(({ indicator }) => indicator === '201')?.declaration?.documents ?? []
  expect(policy).toMatchObject({
    title: '=HYPERLINK("x")',
    type: 'operational-policy',
    cited_at: 'Section 4',
  })
  expect(await statusOf(north, '006')).toMatch(/^2025-26,ZZ1,006,1,value,,,,,,,,,Not met,/)
  expect((await getAnnualExports(north, framework, { year: '' }))?.years).toEqual([
    { year: YEAR, returns: 0, quarters: 0, declarations: 1 },
  ])
})

test('the screen of declarations says the same, and each commissioner sees its own', async () => {
  const listFor = async (actor: Actor, year: string) =>
    toDeclarationsView(actor, await listDeclarations(actor, framework), year)
  const rowOf = async (actor: Actor) =>
    (await listFor(actor, YEAR))?.shown?.rows.find(({ id }) => id === `ZZ1-${YEAR}`)
  expect(await rowOf(north)).toMatchObject({
    ...{ met: '9 of 10', criteriaMissing: 0, outOfDate: '0 of 2', received: '0 of 4' },
    notMet: [{ code: '006', href: `/declarations/ZZ1-${YEAR}/signed#line-006` }],
    href: `/declarations/ZZ1-${YEAR}/signed`,
  })
  expect(await rowOf(south)).toBeUndefined()
  expect(await listFor(north, '2019-20')).toBeNull()
  expect(declaredBy(await documentFor(south), 'ZZ1')).toEqual([])
  expect(declaredBy(await documentFor(national), 'ZZ1')).toHaveLength(10)
})

test('a correction changes the files once it is signed, and not before', async () => {
  const before = await statusOf(north, '006')
  await reopen(lead1)
  await save(lead1, '006', { '006.status': 'met' })
  expect(await statusOf(north, '006')).toBe(before)
  await signed(executive1, LATER)
  expect(await statusOf(north, '006')).toContain(',Met,')
  const [row] = declaredBy(await documentFor(north), 'ZZ1').filter(({ indicator }) => indicator === '006')
  expect(row?.declaration).toMatchObject({ version: 2, action: null, owner: null, due: null })
})
