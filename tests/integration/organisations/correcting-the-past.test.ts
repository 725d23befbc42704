import { expect, test } from 'vitest'
import { acceptReturn } from '@/operations/accept-return'
import { reopenReturn } from '@/operations/reopen-return'
import { submitReturn } from '@/operations/submit-return'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { ZZ1, checked, read, save, saveAll, valueOf } from '../returns/entering'
import { asToday, dayFromToday } from './keeping'

const people = await registerOrganisations()
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const ZZ2 = { ...ZZ1, providerCode: 'ZZ2' }

for (const [lead, key] of [
  [people.lead1, ZZ1],
  [people.lead2, ZZ2],
] as const) {
  await saveAll(lead, undefined, key)
  valueOf(await submitReturn(lead, await checked(lead, key), OPEN))
}
const { revision } = (await read(people.lead2, ZZ2)).current
await asSuperuser(
  `SELECT merge_provider('ZZ2', 'ZZ1', '${await dayFromToday(0)}', 'One service from now on.')`,
)
const [heir, north, south, contributor] = await Promise.all(
  [people.lead1, people.north, people.south, people.contributor1].map(asToday),
)
if (!heir || !north || !south || !contributor) throw new Error('Somebody is missing')

test('the people of a successor correct the past of its predecessor: handed in by them, under its code, judged by their commissioner', async () => {
  valueOf(await reopenReturn(heir, { ...ZZ2, revision, reason: 'The count of 106 was wrong.' }, OPEN))
  valueOf(await save(heir, 'programme', { '106.numerator': '23', '106.denominator': '40' }, ZZ2))
  const drawn = await checked(heir, ZZ2)
  for (const other of [contributor, north]) expect(await submitReturn(other, drawn, OPEN)).toEqual(NOT_FOUND)
  valueOf(await submitReturn(heir, drawn, OPEN))
  const versions = await asSuperuser(
    `SELECT s.version, l.numerator, s.submitted_by_name FROM submission s
      JOIN submitted_line l USING (framework, provider_code, period, version)
      WHERE s.provider_code = 'ZZ2' AND l.indicator = '106' ORDER BY s.version`,
  )
  expect(versions).toMatchObject([
    { version: 1, submitted_by_name: people.lead2.name },
    { version: 2, numerator: '23', submitted_by_name: people.lead1.name },
  ])
  // Nothing of the successor's own moved with it.
  expect(
    await asSuperuser(`SELECT count(*)::int AS versions FROM submission WHERE provider_code = 'ZZ1'`),
  ).toEqual([{ versions: 1 }])
  const judged = { ...ZZ2, revision: (await read(heir, ZZ2)).current.revision, reason: '' }
  expect(await acceptReturn(south, judged, OPEN)).toEqual(NOT_FOUND)
  valueOf(await acceptReturn(north, judged, OPEN))
})
