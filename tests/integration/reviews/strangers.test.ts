import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { answerReview } from '@/operations/answer-review'
import { decideDeclaration } from '@/operations/decide-declaration'
import { getHome } from '@/operations/read/get-home'
import { getProvider } from '@/operations/read/get-provider'
import { getReview } from '@/operations/read/get-review'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { listReviews } from '@/operations/read/list-reviews'
import { signReview } from '@/operations/sign-review'
import { recordJudgements, recordOutcome } from '@/server/db/review-changes'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { registerSecondFramework } from '../../factories/second-framework'
import { asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { KEY, fillIn, openYear, read, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { takeDownFences } from '../take-down-fences'
import { INDICATORS, NOT_FOUND, find, judge, judged, on, sign, signing } from './reviewing'

const people = await registerOrganisations()
const tiny = await registerSecondFramework(people)
const { north, south, national, auditor, lead1, contributor1, gatekeeper1, executive1, lead2 } = people
const own = [lead1, contributor1, gatekeeper1, executive1]
const outside = [south, lead2, people.administrator, tiny.tinySouth, tiny.tinyNational, tiny.tinyLead]

/** A commissioner of ZZ1 who is also one of its people. */
const both: Actor = { ...north, memberships: [...north.memberships, ...lead1.memberships] }
/** A commissioner that only reads what ZZ1 submits. */
const reading: Actor = {
  ...south,
  memberships: south.memberships.map((held) => ({ ...held, alsoReads: ['ZZ1'] })),
}

beforeAll(async () => {
  await openYear()
  await fillIn(contributor1)
  await signed(executive1)
})

test('only whoever answers for the provider writes in its review, and never one of its own people', async () => {
  const posted = await signing(north)
  for (const actor of [...own, ...outside, national, auditor, both, reading]) {
    expect(await judge(actor, [judged('001')]), actor.name).toEqual(NOT_FOUND)
    expect(await find(actor), actor.name).toEqual(NOT_FOUND)
    expect(await signReview(actor, posted), actor.name).toEqual(NOT_FOUND)
  }
  const { revision } = (await read(lead1)).current
  const decision = { ...KEY, revision, seen: 0, decision: 'accepted', reason: '' } as const
  for (const actor of [...own, ...outside, national, auditor, both, reading])
    expect(await decideDeclaration(actor, decision), actor.name).toEqual(NOT_FOUND)
})

test('what is being written is read by the commissioner and those who watch over all; what is signed also by the provider', async () => {
  valueOf(
    await judge(
      north,
      INDICATORS.map((indicator) => judged(indicator, { comment: 'For ourselves.' })),
    ),
  )
  valueOf(await find(north))
  for (const actor of [...own, ...outside, reading])
    expect(await getReview(actor, KEY), actor.name).toBe(null)
  for (const actor of [north, national, auditor])
    expect((await getReview(actor, KEY))?.file.review.judgements, actor.name).toHaveLength(INDICATORS.length)
  for (const actor of own) expect(await getSignedReview(actor, KEY), actor.name).toBe(null)
  valueOf(await sign(north))
  for (const actor of [...own, north, national, auditor])
    expect((await getSignedReview(actor, KEY))?.snapshot.outcome, actor.name).toBe('enhanced')
  for (const actor of [...outside, reading]) expect(await getSignedReview(actor, KEY), actor.name).toBe(null)
})

test('the database says the same, with the questions of the service unasked', async () => {
  const stamp = ({ personId, name }: Actor) => ({ personId, name, at: on(20) })
  const entry = {
    indicator: '001',
    place: 2,
    version: 1,
    judgement: 'agreed',
    criteria: [],
    byCriterion: [],
    reason: null,
    comment: null,
  } as const
  const judgeAs = (actor: Actor, by = actor) =>
    withActor(actor, ({ tx }) => recordJudgements(tx, KEY, [entry], stamp(by)), on(20))
  for (const actor of [lead1, national, auditor, south, tiny.tinySouth, people.administrator])
    await expect(judgeAs(actor), actor.name).rejects.toThrow(/row-level security|not the version|in force/)
  await expect(judgeAs(north, national)).rejects.toThrow(/row-level security/)
  const [{ id } = { id: '' }] = await asSuperuser<{ id: string }>(
    `SELECT grant_membership('${north.personId}', 'contributor', 'hsps-1767', 'ZZ1', NULL) AS id`,
  )
  await expect(judgeAs(north)).rejects.toThrow(/row-level security/)
  await asSuperuser(`UPDATE membership SET to_at = now() WHERE id = '${id}'`)
  await judgeAs(north)
  const outcome = await getSignedReview(north, KEY)
  if (!outcome) throw new Error('There is no outcome')
  const again = { ...outcome.outcome, round: 2, idempotencyKey: '00000000-0000-4000-8000-000000000009' }
  for (const actor of [national, auditor])
    await expect(
      withActor(actor, ({ tx }) => recordOutcome(tx, KEY, again)),
      actor.name,
    ).rejects.toThrow(/row-level security/)
  await expect(withActor(lead1, ({ tx }) => recordOutcome(tx, KEY, again))).rejects.toThrow()
  await expect(withActor(north, ({ tx }) => recordOutcome(tx, KEY, { ...again, round: 3 }))).rejects.toThrow(
    /every indicator/,
  )
})

describe('without row security', () => {
  beforeAll(takeDownFences)

  test('nobody else is told of it by any read', async () => {
    for (const actor of [...outside, reading]) {
      expect(await getReview(actor, KEY), actor.name).toBe(null)
      expect(await getSignedReview(actor, KEY), actor.name).toBe(null)
      expect(JSON.stringify(await listReviews(actor, framework)), actor.name).not.toContain('ZZ1')
      const home = await getHome(actor, framework, { session: undefined, most: 10 })
      const told = home.declarations.flatMap(({ reviewed }) => reviewed ?? [])
      expect(told, actor.name).toEqual([])
    }
    for (const actor of own) expect(await getReview(actor, KEY), actor.name).toBe(null)
    const home = await getHome(lead1, framework, { session: undefined, most: 10 })
    expect(home.declarations.flatMap(({ reviewed }) => reviewed?.outcome ?? [])).toEqual(['enhanced'])
    const asked = { providerCode: 'ZZ1', period: '', as: 'latest' } as const
    expect((await getProvider(lead1, framework, asked))?.reviewed).toMatchObject({ outcome: 'enhanced' })
    expect((await getProvider(reading, framework, asked))?.reviewed ?? null).toBe(null)
    expect(await answerReview(lead2, { ...KEY, round: 1, seen: 0, text: 'It is not so at all.' })).toEqual(
      NOT_FOUND,
    )
  })

  test('a review and an outcome are refused by the reads themselves, where the database would give all of them', async () => {
    // Somebody whom the database takes for the commissioner, and who may only read what is submitted.
    const asNorth = { ...north, memberships: reading.memberships }
    for (const ask of [getReview, getSignedReview]) {
      expect(await ask(asNorth, KEY)).toBe(null)
      expect(await ask(north, KEY)).not.toBe(null)
    }
  })

  test('a review, an outcome and the list of all years are read in three statements each', async () => {
    expect((await questionsOf(() => getReview(north, KEY))).length).toBeLessThanOrEqual(3)
    expect((await questionsOf(() => getSignedReview(lead1, KEY))).length).toBeLessThanOrEqual(3)
    expect((await questionsOf(() => listReviews(north, framework))).length).toBeLessThanOrEqual(3)
  })
})
