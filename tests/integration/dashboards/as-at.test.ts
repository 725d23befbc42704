import { beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { acceptReturn } from '@/operations/accept-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { submitReturn } from '@/operations/submit-return'
import { getOverview } from '@/operations/read/get-overview'
import { recordAnnotation } from '@/server/db/annotations'
import { recordThreshold } from '@/server/db/thresholds'
import { withActor } from '@/server/db/transaction'
import { openPeriod, registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { asSuperuser } from '../../support/database'
import { keeper } from '../organisations/keeping'
import { checked, read, save, saveAll, valueOf } from '../returns/entering'
import { declareYear, redeclare } from './as-at-declared'
import { CAME, LATER, PAST, THEN, everything, registerBefore } from './as-at-world'

const people = await registerOrganisations({ period: PAST })
const { keep } = keeper(people.administrator)
const key = { framework: framework.code, providerCode: 'ZZ1', period: PAST }
const [yesterday] = await asSuperuser<{ day: string }>('SELECT (today() - 1)::text AS day')
const DAY = yesterday?.day ?? ''
const lead = {
  name: 'Lead of then',
  email: 'then@zz1.example',
  telephone: '01632 960 900',
  from: '2020-05-01',
}
let then: Readonly<Record<string, unknown>>
let now: Readonly<Record<string, unknown>>

const WHY = 'The counts were looked at again.'

/** What is posted to decide about the quarter as it stands. */
const decided = async () => ({
  ...key,
  reason: WHY,
  revision: (await read(people.lead1, key)).current.revision,
})

/** The second version of the quarter, which was sent back, with another figure. */
async function correct() {
  const typed = {
    ...aFullReturn(PAST)['programme'],
    '106.numerator': '11',
    '106.explanation': 'They were counted again.',
  }
  valueOf(await save(people.lead1, 'programme', typed, key, LATER))
  valueOf(await submitReturn(people.lead1, await checked(people.lead1, key, LATER), LATER))
}

beforeAll(async () => {
  await keep('lead', 'ZZ1', { side: 'provider', ...lead })
  await registerBefore()
  await saveAll(people.lead1, aFullReturn(PAST), key)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1, key, CAME), CAME))
  await declareYear(people, CAME)
  valueOf(await acceptReturn(people.north, await decided(), CAME))

  then = await everything(people.national, { clock: THEN })
  now = then
})

test('there is something to compare', () => {
  for (const answer of Object.values(then)) expect(String(answer)).toMatch(/ZZ1|106/)
  expect(then['provider']).toContain('Lead of then')
})

const merged = { code: 'ZZ7', name: 'Merged', region: 'North', opened: '2020-04-01', commissioner: 'NORTH' }

/** What happens afterwards, by what it is. */
const happenings: Readonly<Record<string, () => Promise<unknown>>> = {
  'nothing at all': () => Promise.resolve(),
  'an accepted return that was sent back': async () => {
    valueOf(await sendBackReturn(people.north, await decided(), new Date(LATER.getTime() - 86_400_000)))
  },
  'a corrected return': correct,
  'a corrected declaration': () => redeclare(people, LATER),
  'a new name': () => keep('name', 'ZZ1', { name: 'Renamed Service', from: '2020-06-01' }),
  'a new name of the commissioner': () => keep('name', 'NORTH', { name: 'North of now', from: '2020-06-01' }),
  'another commissioner': () => keep('responsibility', 'ZZ1', { commissioner: 'SOUTH', from: '2021-05-01' }),
  'another lead': () => keep('lead', 'ZZ1', { side: 'provider', name: 'Lead of now', from: '2021-05-01' }),
  'another provider': () => keep('new-provider', '', merged),
  'a merger': () => keep('merger', 'ZZ7', { successor: 'ZZ1', from: DAY }),
  'another region and first day': () => keep('details', 'ZZ1', { region: 'Elsewhere', opened: '2020-04-15' }),
  'a closed provider': () => keep('closing', 'ZZ2', { closed: '2021-05-31' }),
  'another profile': async () => {
    const offering = { offering: 'cordotomy', fromPeriod: knownPeriod('2020-21-Q1') } as const
    const terms = {
      status: 'not-offered',
      partnerName: null,
      reportedBy: null,
      completionRule: null,
    } as const
    const programme = { ...offering, ...terms, offering: 'programme' }
    valueOf(await recordServiceProfile(people.gatekeeper1, key, [{ ...offering, ...terms }, programme]))
  },
  'another deadline': () =>
    asSuperuser(
      `INSERT INTO window_change SELECT framework, period, 1, deadline_at, closes_at, deadline_at + interval '9 days',
        closes_at + interval '9 days', 'Snow', NULL, 'The service', '${LATER.toISOString()}' FROM reporting_window WHERE kind = 'quarter';
       UPDATE reporting_window SET deadline_at = deadline_at + interval '9 days', closes_at = closes_at + interval '9 days' WHERE kind = 'quarter'`,
    ),
  'more time for one of them': () =>
    asSuperuser(
      `INSERT INTO window_extension (framework, provider_code, period, until_at, reason, granted_at, granted_by_name)
        SELECT framework, 'ZZ2', period, deadline_at + interval '30 days', 'Snow', '${LATER.toISOString()}', 'The service'
        FROM reporting_window WHERE kind = 'quarter'`,
    ),
  'a note beside a chart': () =>
    withActor(
      people.lead1,
      ({ tx }) =>
        recordAnnotation(tx, { ...key, indicator: '106', kind: 'note', reason: 'It moved.', at: LATER }),
      LATER,
    ),
  'a local threshold': () =>
    withActor(
      people.national,
      ({ tx }) =>
        recordThreshold(tx, {
          ...{ framework: framework.code, commissionerCode: null, indicator: '106', at: LATER },
          ...{ value: 0.5, direction: 'at-least', inForceFrom: '2021-04-01', reason: 'Agreed.' },
        }),
      LATER,
    ),
  'the next quarter': () => openPeriod(knownPeriod('2021-22-Q2')),
}

test.each(Object.keys(happenings))('is as it was after %s', async (name) => {
  await happenings[name]?.()
  const before = now
  now = await everything(people.national, { clock: THEN })
  if (name !== 'nothing at all') expect(now, 'It changes what is shown now').not.toEqual(before)
  expect(await everything(people.national, { at: THEN })).toEqual(then)
})

test('what came later is listed, by provider and version, and the last submission that is in it is said', async () => {
  const asked = { period: PAST, as: 'latest', at: THEN } as const
  const overview = await getOverview(people.national, framework, asked)
  expect(overview?.made).toMatchObject({
    ...{ asAt: THEN, lastIncluded: CAME },
    corrections: [{ providerCode: 'ZZ1', period: PAST, version: 2, at: LATER, reason: WHY }],
  })
})
