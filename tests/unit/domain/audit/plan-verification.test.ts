import { expect, test } from 'vitest'
import { planVerification } from '@/domain/audit/plan-verification'
import { sayVerified } from '@/domain/audit/say-verified'

const now = new Date('2026-10-20T10:00:00Z')
const verifiedAt = new Date('2026-10-19T10:00:00Z')
const checkpoint = (seq: number) => ({ seq, hash: `hash of ${String(seq)}`, verifiedAt })
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

test('a chain of ten thousand events is verified whole, whatever its checkpoints', () => {
  const plan = planVerification(10_000, [checkpoint(5_000)], now)
  expect(plan).toEqual({ tail: { after: 0, hash: null, until: 10_000 }, turn: null, checkpoint: null })
  expect(sayVerified('ZZ1', plan)).toContain('every event is as it was recorded')
})

test('a longer one from its last checkpoint, and never more than ten thousand of it', () => {
  const kept = [checkpoint(5_000), checkpoint(10_000)]
  expect(planVerification(12_000, kept, now).tail).toEqual({
    after: 10_000,
    hash: 'hash of 10000',
    until: 12_000,
  })
  expect(planVerification(30_000, kept, now).tail).toEqual({ after: 20_000, hash: null, until: 30_000 })
})

test('the pieces before it take turns, until each was verified', () => {
  const kept = [checkpoint(5_000), checkpoint(10_000), checkpoint(15_000)]
  const turns = [0, 1, 2].map((minute) => planVerification(18_000, kept, minutes(minute)).turn)
  expect(turns.toSorted((left, right) => Number(left?.after) - Number(right?.after))).toEqual([
    { after: 0, hash: null, until: 5_000 },
    { after: 5_000, hash: 'hash of 5000', until: 10_000 },
    { after: 10_000, hash: 'hash of 10000', until: 15_000 },
  ])
})

test('it is said which places were verified, and when all before', () => {
  const kept = [checkpoint(5_000), checkpoint(10_000)]
  const said = sayVerified('ZZ1', planVerification(12_000, kept, new Date(0)))
  expect(said).toBe(
    'The chain of ZZ1 holds from place 10,001 to 12,000, and from place 1 to 5,000: each event there is as it was recorded, and none is missing. All before was verified on 19 October 2026. Another piece is verified each minute.',
  )
})
