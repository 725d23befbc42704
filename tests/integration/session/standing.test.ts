import { expect, test } from 'vitest'
import { toSignInStandingView } from '@/features/session/to-sign-in-standing-view'
import { getSignInStanding } from '@/operations/read/get-sign-in-standing'
import { signIn } from '@/operations/sign-in'
import { registerOrganisations } from '../../factories/organisations'
import { asApp, asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { aPerson } from './people'

const people = await registerOrganisations()
const guess = 'a passphrase of somebody else'

test('whoever keeps the register sees how often signing in was refused, by day', async () => {
  const person = await aPerson()
  for (let time = 1; time <= 12; time += 1) await signIn({ ...person, passphrase: guess })
  await signIn({ email: 'nobody@test.example', passphrase: guess })
  const standing = await getSignInStanding(people.administrator)
  expect(standing?.days).toMatchObject([{ accounts: 1, refused: 11, locked: 2, unknown: 1 }])
  await asSuperuser('UPDATE sign_in_refusal SET day = day - 14')
  expect((await getSignInStanding(people.administrator))?.days).toEqual([])
})

test('what is set is said, and no secret', async () => {
  const standing = await getSignInStanding(people.administrator)
  if (!standing) throw new Error('not there')
  expect(standing).toMatchObject({ singleSignOn: null, proxies: 0 })
  const { requiredAcr, ...provider } = {
    ...{ issuer: 'https://login.example', clientId: 'returns', scopes: 'openid', acrValues: '' },
    ...{ requiredAcr: ['AAL2', 'AAL3'], button: 'Sign in', patience: 1 },
  }
  const { rows } = toSignInStandingView({ ...standing, singleSignOn: { ...provider, requiredAcr } })
  expect(rows).toContainEqual({ key: 'Strong enough', value: 'AAL2, AAL3' })
  expect(rows).toContainEqual({
    key: 'Address to come back to',
    value: 'http://localhost:3000/api/auth/callback/sso',
  })
})

test('it is asked in one question, and for nobody else', async () => {
  expect((await questionsOf(() => getSignInStanding(people.administrator))).length).toBe(2)
  for (const name of ['lead1', 'gatekeeper1', 'north', 'national', 'auditor'] as const) {
    expect(await getSignInStanding(people[name])).toBeNull()
    const asked = `SELECT list_refusals(current_date) FROM set_config('app.person_id', '${people[name].personId}', false)`
    await expect(asApp(asked)).rejects.toThrow('only an administrator')
  }
})
