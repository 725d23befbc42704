import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { answerReview } from '@/operations/answer-review'
import { decideDeclaration } from '@/operations/decide-declaration'
import { getYearPack } from '@/operations/read/get-year-pack'
import { getReview } from '@/operations/read/get-review'
import { getSignedReview } from '@/operations/read/get-signed-review'
import { withdrawDeclaredCorrection } from '@/operations/withdraw-declared-correction'
import { reviewedLines } from '@/domain/reviews/standing-review'
import { KEY, IN_TIME, read, save, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { NOT_FOUND, judge, judged, on, sign } from './reviewing'
import type { People } from '../../factories/organisations'

interface Deciding {
  readonly revision: number
  readonly reason?: string
  readonly seen?: number
}

const decide = (
  actor: Actor,
  decision: 'accepted' | 'returned',
  { reason = '', seen = 0, ...over }: Deciding,
) => decideDeclaration(actor, { ...KEY, decision, reason, seen, ...over }, on(9))

/** What comes of an outcome once it is signed: what life.test.ts tells goes on. */
export function laterLife({
  north,
  lead1,
  contributor1,
  executive1,
  national,
  auditor,
  south,
  lead2,
}: People) {
  test('the provider comments on its facts until the day, and the commissioner signs another round', async () => {
    const answer = { ...KEY, round: 1, seen: 0, text: 'The assessment is in section 4 of the policy.' }
    expect(await answerReview(lead1, answer, on(60))).toMatchObject({ failure: { faults: [{ at: 'text' }] } })
    for (const actor of [north, contributor1, auditor, lead2])
      expect(await answerReview(actor, answer, on(6)), actor.name).toEqual(NOT_FOUND)
    const both = await Promise.all([answerReview(lead1, answer, on(6)), answerReview(lead1, answer, on(6))])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(
      await answerReview(executive1, { ...answer, text: 'Something else is to be said.' }, on(6)),
    ).toMatchObject({
      failure: { kind: 'changed-elsewhere', by: { name: 'lead1' } },
    })
    valueOf(await judge(north, [judged('002', { seen: 1 })], on(7)))
    expect(valueOf(await sign(north, { withOpen: true }, on(8)))).toEqual({ round: 2 })
    const first = await getSignedReview(lead1, KEY, 1)
    expect(first?.answers).toHaveLength(1)
    const stands = first?.snapshot.lines.find(({ indicator }) => indicator === '002')
    expect(stands?.byCriterion.map(({ judgement }) => judgement)).toEqual(['disagreed', 'agreed'])
    expect(await answerReview(lead1, answer, on(9))).toEqual(NOT_FOUND)
  })

  test('a declaration is accepted once, or sent back with a reason, by its commissioner alone', async () => {
    const { revision } = (await read(lead1)).current
    for (const actor of [lead1, executive1, national, auditor, south])
      expect(await decide(actor, 'accepted', { revision }), actor.name).toEqual(NOT_FOUND)
    expect(await decide(north, 'returned', { revision, reason: 'no' })).toMatchObject({
      failure: { kind: 'invalid' },
    })
    expect(await decide(north, 'accepted', { revision: revision - 1 })).toMatchObject({
      failure: { kind: 'changed-elsewhere' },
    })
    valueOf(await decide(north, 'accepted', { revision }))
    valueOf(await decide(north, 'accepted', { revision }))
    const back = { revision, reason: 'Name the policy of this year.' }
    expect(await decide(north, 'returned', back)).toMatchObject({
      failure: { kind: 'changed-elsewhere', saved: { name: 'north' } },
    })
    expect(await decide(north, 'accepted', { revision, seen: 1 })).toMatchObject({
      failure: { kind: 'already-accepted' },
    })
    expect((await read(lead1)).current).toMatchObject({ state: 'signed', revision })
  })
}

/** What comes of a declaration that is sent back, and what the pack of its year says at each moment. */
export function lifeOfCorrection({ north, lead1, contributor1, executive1 }: People) {
  test('what is sent back is corrected by its provider, and the review asks to look again only at what changed', async () => {
    const before = (await read(lead1)).current
    const { revision } = before
    valueOf(await decide(north, 'returned', { revision, reason: 'Name the policy of this year.', seen: 1 }))
    const { current } = await read(lead1)
    expect(current).toMatchObject({
      state: 'draft',
      version: 1,
      correction: { reason: 'Name the policy of this year.' },
    })
    const withdrawal = { ...KEY, revision: current.revision, reason: 'It was begun by mistake.' }
    expect(await withdrawDeclaredCorrection(lead1, withdrawal, on(10))).toMatchObject({
      failure: { kind: 'not-withdrawable', why: 'begun-by-others' },
    })
    valueOf(await save(contributor1, '004', { '004.comment': 'Agreed with all in March.' }, on(10)))
    await signed(executive1, on(11))
    const again = await getReview(north, KEY)
    const lines = again ? reviewedLines(again.file.review, again.file.contents, 2) : []
    expect(lines.filter(({ isChanged }) => isChanged).map(({ line }) => line.indicator)).toEqual(['004'])
    expect(await sign(north, { withOpen: true }, on(12))).toMatchObject({
      failure: { faults: [{ indicator: '004', at: null }] },
    })
    valueOf(await judge(north, [judged('004', { seen: 1, version: 2 })], on(12)))
    expect(valueOf(await sign(north, { withOpen: true }, on(12)))).toEqual({ round: 3 })
    expect(await getSignedReview(lead1, KEY)).toMatchObject({ inForce: 2, outcome: { version: 2 } })
    expect((await getSignedReview(lead1, KEY, 1))?.outcome.version).toBe(1)
    expect(IN_TIME < on(1)).toBe(true)
  })

  test('the pack of the year has what was signed, as it stood at a moment, and nothing that is being written', async () => {
    const packAt = (day: number) => getYearPack(lead1, framework, { year: KEY.year, at: on(day) })
    const pack = await packAt(13)
    expect(pack?.outcomes).toMatchObject([{ provider: 'ZZ1', version: 2, surveillance: 'enhanced' }])
    expect(pack?.findings.map(({ number, grade }) => [number, grade])).toEqual([
      [1, 'immediate-risk'],
      [3, 'good-practice'],
    ])
    expect(pack?.reviews.filter(({ verdict }) => verdict !== 'agreed')).toMatchObject([
      { indicator: '001', criterion: 'consultants', verdict: 'asked' },
      { indicator: '001', criterion: 'psychologists', verdict: 'asked' },
    ])
    expect(
      pack?.reviews.filter(({ indicator }) => indicator === '001').map(({ verdict }) => verdict),
    ).toEqual(['asked', 'agreed', 'asked', 'agreed', 'agreed', 'agreed', 'agreed'])
    const before = await packAt(4)
    expect(before?.outcomes).toEqual([])
    const first = await packAt(6)
    expect(first?.outcomes).toMatchObject([{ version: 1 }])
  })
}
