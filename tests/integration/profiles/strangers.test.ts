import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters } from '@/domain/periods/period'
import { toProfileFormView } from '@/features/profiles/to-profile-form-view'
import { toProfileView } from '@/features/profiles/to-profile-view'
import { previewServiceProfile } from '@/operations/preview-service-profile'
import { profileDrafts } from '@/operations/profile-drafts'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { listServiceProfiles } from '@/operations/read/list-service-profiles'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { withActor } from '@/server/db/transaction'
import { anActor } from '../../factories/actors'
import { anOffering } from '../../factories/draft-return'
import { OPEN, type PersonName, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { recordProfile as record } from '../../factories/saving'
import { registerSecondFramework, tiny } from '../../factories/second-framework'
import { aTypedProfile } from '../../factories/typed-profile'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { takeDownFences } from '../take-down-fences'

const people = await registerOrganisations()
const second = await registerSecondFramework(people)
await asSuperuser('TRUNCATE service_offering')
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const boxes = { 'cordotomy.status': 'not-offered' }
// Strangers see no window of ZZ1, so only the current quarter is one that they could name.
const fromPeriod = addQuarters(PERIOD, 1)
const form = {
  framework: 'hsps-1767',
  providerCode: 'ZZ1',
  ...aTypedProfile([], { boxes, fromPeriod }),
}

const mayNot: PersonName[] = [
  ...(['gatekeeper2', 'lead2', 'contributor1', 'lead1', 'executive1'] as const),
  ...(['north', 'south', 'national', 'auditor', 'administrator'] as const),
]
const mayNotRead: PersonName[] = ['gatekeeper2', 'lead2', 'contributor2', 'south', 'administrator']
const reached: Partial<Record<PersonName, string[]>> = { national: ['ZZ1', 'ZZ2'], auditor: ['ZZ1', 'ZZ2'] }

/** The same person, as a programming error would let them through the first two fences: role and reach. */
const promoted = (actor: Actor, framework = 'hsps-1767'): Actor => {
  const gatekeeper = anActor('gatekeeper', ['ZZ1'])
  const memberships = gatekeeper.memberships.map((held) => ({ ...held, framework }))
  return { ...gatekeeper, memberships, personId: actor.personId }
}
const signedOut = anActor('gatekeeper', ['ZZ1'], { personId: '00000000-0000-4000-8000-000000000000' })

const readProfile = (actor: Actor, code = 'ZZ1') =>
  getServiceProfile(actor, framework, { providerCode: code }, OPEN)

test.each(mayNot)(
  '%s changes nothing in the profile of ZZ1, and is told only that it is not there',
  async (name) => {
    const before = await digestRows()
    const actor = people[name]
    expect(await record(actor, form, OPEN)).toEqual(NOT_FOUND)
    expect(await previewServiceProfile(actor, form, OPEN)).toEqual(NOT_FOUND)
    expect(
      await recordServiceProfile(
        actor,
        { framework: 'hsps-1767', providerCode: 'ZZ1' },
        [anOffering()],
        OPEN,
      ),
    ).toEqual(NOT_FOUND)
    const read = await readProfile(actor)
    expect(read && toProfileFormView(actor, read, '')).toBeNull()
    expect(await digestRows()).toEqual(before)
  },
)

test('a profile that is not there is refused in the same words', async () => {
  const nowhere = { ...form, providerCode: 'ZZ9' }
  expect(await record(people.gatekeeper1, nowhere, OPEN)).toEqual(NOT_FOUND)
  expect(await readProfile(people.national, 'ZZ9')).toBeNull()
})

test.each(mayNotRead)('%s does not read the profile of ZZ1', async (name) => {
  expect(await readProfile(people[name])).toBeNull()
})

test('everybody is listed the profiles that they may read, and the administrator none', async () => {
  for (const name of ['contributor1', 'gatekeeper1', 'north', 'national', 'auditor'] as const) {
    const listed = await listServiceProfiles(people[name], framework)
    expect(listed?.profiles.map(({ provider }) => provider.code)).toEqual(reached[name] ?? ['ZZ1'])
    const read = await readProfile(people[name])
    const changeHref = name === 'gatekeeper1' ? '/profiles/ZZ1/change' : null
    expect(read && toProfileView(people[name], read)).toMatchObject({ changeHref })
  }
  expect(await listServiceProfiles(people.administrator, framework)).toBeNull()
})

test.each([
  ...(['gatekeeper2', 'south', 'north', 'national', 'auditor', 'administrator'] as const),
  'signed out',
])('%s is stopped by the database alone, should the service let them through', async (name) => {
  const before = await digestRows()
  const actor = name === 'signed out' ? signedOut : promoted(people[name as PersonName])
  await expect(record(actor, form, OPEN)).rejects.toThrow(/row-level security/)
  expect(await digestRows()).toEqual(before)
})

test('a profile is locked for nobody whose reach does not hold it', async () => {
  const lock = (reach: readonly string[] | 'all') =>
    withActor(people.gatekeeper1, ({ tx }) => profileDrafts.lock(tx, reach, form))
  for (const reach of [[], ['ZZ2']]) expect(await lock(reach)).toBeNull()
  for (const reach of [['ZZ1'], 'all'] as const) expect((await lock(reach))?.current.providerCode).toBe('ZZ1')
})

describe('under the second framework', () => {
  const key = { framework: tiny.code, providerCode: 'ZZ1' }
  const typed = aTypedProfile([], { boxes: { 'outreach.status': 'not-offered' }, fromPeriod, of: tiny })
  const tinyForm = { ...key, ...typed }
  const { tinyLead, tinySouth, tinyNational, tinyAuditor, tinyGatekeeper } = second
  const elsewhere = { tinySouth, tinyNational, tinyAuditor, gatekeeper1: people.gatekeeper1 }
  const strangers = { ...elsewhere, tinyLead }

  test.each(Object.entries(strangers))('%s changes nothing in the profile of ZZ1', async (_, actor) => {
    const before = await digestRows()
    expect(await record(actor, tinyForm, OPEN)).toEqual(NOT_FOUND)
    expect(await previewServiceProfile(actor, tinyForm, OPEN)).toEqual(NOT_FOUND)
    expect(await digestRows()).toEqual(before)
  })

  test.each(['lead1', 'north', 'national', 'auditor'] as const)(
    '%s of the first framework does not read it',
    async (name) => {
      expect(await getServiceProfile(people[name], tiny, { providerCode: 'ZZ1' }, OPEN)).toBeNull()
    },
  )

  // Row security knows whose provider it is, and not by which role somebody is of it.
  test.each(Object.entries(elsewhere))(
    '%s is stopped by the database alone, should the service let them through',
    async (_, actor) => {
      const before = await digestRows()
      await expect(record(promoted(actor, tiny.code), tinyForm, OPEN)).rejects.toThrow(/row-level security/)
      expect(await digestRows()).toEqual(before)
    },
  )

  test('its own gatekeeper records it, so the tests above can fail', async () => {
    expect(await record(tinyGatekeeper, tinyForm, OPEN)).toMatchObject({ ok: true })
    await asSuperuser('TRUNCATE service_offering')
  })
})

test('without any fence a stranger would record, so the tests above can fail', async () => {
  await takeDownFences()
  const before = await digestRows()
  expect(await record(people.gatekeeper2, form, OPEN)).toEqual(NOT_FOUND)
  expect(await digestRows()).toEqual(before)
  expect(await record(promoted(people.gatekeeper2), form, OPEN)).toMatchObject({ ok: true })
  expect(await asSuperuser('SELECT 1 FROM service_offering')).toHaveLength(1)
})
