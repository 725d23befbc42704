import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import type { PostedFinding, PostedOutcome } from '@/domain/reviews/posted-review-schema'
import { type PostedIndicator, judgeIndicators } from '@/operations/judge-indicators'
import { getReview } from '@/operations/read/get-review'
import { recordFinding } from '@/operations/record-finding'
import { signReview } from '@/operations/sign-review'
import { revisionOf } from '@/domain/reviews/standing-review'
import { typedCriteria } from '../../factories/review'
import { KEY } from '../declarations/declaring'

export const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

/** A day of the November in which a declaration is reviewed. */
export const on = (day: number) => new Date(Date.UTC(2026, 10, day, 10))

export const INDICATORS = ['201', '202', '203', '001', '002', '003', '004', '005', '006', '007']

/** What the page of an indicator posts: each criterion agreed, unless told otherwise by its id. */
export function judged(
  indicator: string,
  overrides: Partial<PostedIndicator> = {},
  doubts: Parameters<typeof typedCriteria>[1] = {},
): PostedIndicator {
  const asked = indicatorOfPart(framework, KEY.year, indicator)?.criteria ?? []
  const ids = asked.map(({ id }) => id)
  const said = { judgement: '', reason: '', comment: '', criteria: typedCriteria(ids, doubts) } as const
  return { indicator, version: 1, seen: 0, ...said, ...overrides }
}

export function judge(actor: Actor, posted: readonly PostedIndicator[], clock = on(2)) {
  return judgeIndicators(actor, KEY, posted, clock)
}

export function find(actor: Actor, overrides: Partial<PostedFinding> = {}, clock = on(3)) {
  const finding = { grade: 'concern', indicator: '007', text: 'Two of four meetings were missed.' } as const
  return recordFinding(
    actor,
    { ...KEY, number: 0, seen: 0, withdraw: false, ...finding, ...overrides },
    clock,
  )
}

/** What the page of the outcome would post now. */
export async function signing(reader: Actor, overrides: Partial<PostedOutcome> = {}): Promise<PostedOutcome> {
  const read = await getReview(reader, KEY)
  if (!read) throw new Error(`${reader.name} reads no review`)
  const { review, version } = read.file
  return {
    ...{ ...KEY, version, revision: revisionOf(review), idempotencyKey: randomUUID() },
    ...{ outcome: 'enhanced', reasons: 'Governance meetings need a closer look.', explanation: '' },
    ...{ withOpen: false, name: 'Nora North', role: 'Head of quality', agreed: true },
    ...overrides,
  }
}

export async function sign(actor: Actor, overrides: Partial<PostedOutcome> = {}, clock = on(5)) {
  return signReview(actor, await signing(actor, overrides), clock)
}
