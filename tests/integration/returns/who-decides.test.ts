import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { acceptReturn } from '@/operations/accept-return'
import { reopenReturn } from '@/operations/reopen-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { anActor } from '../../factories/actors'
import { OPEN, type PersonName, registerOrganisations } from '../../factories/organisations'
import { takeDownFences } from '../take-down-fences'
import { digestRows } from './digest'
import { ZZ1, checked, read, saveAll, valueOf } from './entering'

const people = await registerOrganisations()
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const everybody = Object.keys(people) as PersonName[]

await saveAll(people.lead1)
valueOf(await submitReturn(people.lead1, await checked(people.lead1), OPEN))
const { revision } = (await read(people.lead1)).current
const posted = { ...ZZ1, revision, reason: 'The count of 106 was wrong.' }

const DECIDES = {
  reopen: { decide: reopenReturn, by: ['lead1', 'gatekeeper1'] as PersonName[], role: 'service-lead' },
  sendBack: { decide: sendBackReturn, by: ['north'] as PersonName[], role: 'commissioner' },
  accept: { decide: acceptReturn, by: ['north'] as PersonName[], role: 'commissioner' },
} as const
const decides = Object.entries(DECIDES)

/** The same person, as a programming error would let them through the first two fences: role and reach. */
const promoted = (actor: Actor, role: 'service-lead' | 'commissioner'): Actor => ({
  ...anActor(role, 'all'),
  personId: actor.personId,
})

const strangers = decides.flatMap(([name, { by }]) =>
  everybody.filter((person) => !by.includes(person)).map((person) => [name, person] as const),
)

test.each(strangers)('%s is not for %s, who learns nothing and changes nothing', async (name, person) => {
  const before = await digestRows()
  expect(await DECIDES[name as keyof typeof DECIDES].decide(people[person], posted, OPEN)).toEqual(NOT_FOUND)
  expect(await digestRows()).toEqual(before)
})

test('a return that is not there is refused in the same words', async () => {
  for (const [, { decide, by }] of decides)
    for (const person of by)
      expect(await decide(people[person], { ...posted, providerCode: 'ZZ9' }, OPEN)).toEqual(NOT_FOUND)
})

const others: PersonName[] = ['lead2', 'gatekeeper2', 'south', 'national', 'auditor', 'administrator']

test.each(others)(
  '%s is stopped by the database alone, should the service let them through',
  async (person) => {
    const before = await digestRows()
    for (const [, { decide, role }] of decides)
      expect(await decide(promoted(people[person], role), posted, OPEN)).toEqual(NOT_FOUND)
    expect(await digestRows()).toEqual(before)
  },
)

test('each side is stopped by the database from deciding for the other', async () => {
  const before = await digestRows()
  const [lead, commissioner] = [
    promoted(people.lead1, 'commissioner'),
    promoted(people.north, 'service-lead'),
  ]
  // Not the lead, who submitted it and is stopped before the database is asked.
  const colleague = promoted(people.contributor1, 'commissioner')
  await expect(acceptReturn(colleague, posted, OPEN)).rejects.toThrow()
  await expect(sendBackReturn(lead, posted, OPEN)).rejects.toThrow()
  await expect(reopenReturn(commissioner, posted, OPEN)).rejects.toThrow()
  expect(await digestRows()).toEqual(before)
})

// From here on this database is weaker than the service's: the last tests of the file.
test('a stranger is stopped by the service alone, should the database let them through', async () => {
  await takeDownFences()
  const before = await digestRows()
  for (const person of others)
    for (const [, { decide }] of decides)
      expect(await decide(people[person], posted, OPEN)).toEqual(NOT_FOUND)
  expect(await digestRows()).toEqual(before)
})

test('without any fence a stranger would decide, so the tests above can fail', async () => {
  const stranger = promoted(people.south, 'commissioner')
  expect(await acceptReturn(stranger, posted, OPEN)).toMatchObject({ ok: true })
})
