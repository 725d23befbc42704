import { beforeAll, describe, expect, test } from 'vitest'
import { findDeclaration, lockDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'
import { YEAR } from '../../factories/declaration'
import { typeDeclaration } from '../../factories/declaring'
import {
  aTinyDeclaration,
  openTinyYear,
  registerSecondFramework,
  tiny,
} from '../../factories/second-framework'
import { digestRows } from '../returns/digest'
import { takeDownFences } from '../take-down-fences'
import { IN_TIME, fillIn, openYear } from './declaring'
import { ofFirst, others, people, promoted, tryCorrecting, trySaving, trySigning } from './trespassing'

await openYear()
const second = await registerSecondFramework(people)
await openTinyYear(YEAR)
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

const tinyKey = { framework: tiny.code, providerCode: 'ZZ1', year: YEAR }
const { tinySouth, tinyNational, tinyAuditor, tinyLead } = second
/** A declaration of ZZ1 under each framework, and who has nothing to do with it. */
const SUBJECTS = [
  {
    of: ofFirst,
    strangers: [...others.map((name) => people[name]), tinyLead, second.tinyExecutive],
  },
  {
    of: { key: tinyKey, lead: tinyLead, part: 'rota-kept' },
    strangers: [tinySouth, tinyNational, tinyAuditor, people.lead1, people.executive1, people.administrator],
  },
]

beforeAll(async () => {
  await fillIn(people.lead1)
  await typeDeclaration(tinyLead, tinyKey, aTinyDeclaration(YEAR, 'It hangs in the corridor.'), IN_TIME)
  // From here on this database is weaker than the service's.
  await takeDownFences()
})

describe.each(SUBJECTS)('under $of.key.framework', ({ of, strangers }) => {
  const { key } = of

  test('a stranger is stopped by the service alone, should the database let them through', async () => {
    const before = await digestRows()
    for (const actor of strangers) {
      expect(await trySaving(actor, key, of)).toEqual(NOT_FOUND)
      expect(await trySigning(actor, key, of)).toEqual(NOT_FOUND)
      expect(await tryCorrecting(actor, key, of)).toEqual(NOT_FOUND)
    }
    expect(await digestRows()).toEqual(before)
  })

  test('a query is stopped by the reach it was given, should nothing else stop it', async () => {
    const found = (reach: readonly string[] | 'all') =>
      withActor(people.lead2, async ({ tx }) => [
        await findDeclaration(tx, key.framework, reach, key),
        await lockDeclaration(tx, key.framework, reach, key),
      ])
    expect(await found(['ZZ2'])).toEqual([null, null])
    expect(await found([])).toEqual([null, null])
    for (const file of await found('all')) expect(file?.current).toMatchObject(key)
  })

  test('without any fence a stranger would save, sign and correct, so the tests above can fail', async () => {
    const as = (actor: typeof people.lead2) => promoted(actor, key.framework)
    expect(await trySaving(as(people.lead2), key, of)).toMatchObject({ ok: true })
    expect(await trySigning(as(people.executive2), key, of)).toMatchObject({ ok: true })
    expect(await tryCorrecting(as(people.lead2), key, of)).toMatchObject({ ok: true })
  })
})
