import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters } from '@/domain/periods/period'
import { type OpenDraft, consequencesOf } from '@/domain/returns/profile-consequences'
import type { OfferingRecord, ServiceProfile } from '@/domain/returns/service-profile'
import { aDraftReturn, anEmptyDraft, anOffering } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'

type Known = { profile?: ServiceProfile; drafts?: readonly OpenDraft[] }

/** The sentences, by heading, that follow from these records. */
function following(records: readonly OfferingRecord[], { profile = [], drafts = [] }: Known = {}) {
  const fromPeriod = records[0]?.fromPeriod ?? PERIOD
  const open = { providerCode: 'ZZ1', drafts }
  const found = consequencesOf({ framework, profile }, { fromPeriod, records }, open)
  return Object.fromEntries(found.map(({ heading, sentences }) => [heading, sentences]))
}

const now = (overrides: Partial<OfferingRecord>) => anOffering({ fromPeriod: PERIOD, ...overrides })
const devices = (overrides: Partial<OfferingRecord>) =>
  ['neuromodulation', 'itdd'].map((offering) => now({ offering, ...overrides }))

const FROM = 'From quarter 2 of 2026-27 on'
const IN_RETURN = 'In the return of quarter 2 of 2026-27 (ZZ1-2026-27-Q2), which is open'
const GONE = '102 (Cordotomy patients in the cordotomy registry) will no longer be asked.'

describe('a line that is no longer asked', () => {
  const record = now({ offering: 'cordotomy', status: 'not-offered' })

  test('is named in the return that is open, and once', () => {
    expect(following([record], { drafts: [anEmptyDraft()] })).toEqual({ [IN_RETURN]: [GONE] })
  })

  test('is named for the quarter it counts from where no return is open, or only that of a quarter before', () => {
    expect(following([record])).toEqual({ [FROM]: [GONE] })
    const earlier = anEmptyDraft({ period: addQuarters(PERIOD, -1) })
    expect(following([record], { drafts: [earlier] })).toEqual({ [FROM]: [GONE] })
  })

  test('keeps its figures, and whoever holds them is told what the return asks', () => {
    const kept =
      '102 in ZZ1 2026-27 Q2 holds figures: they are kept, and the return asks you to clear the line.'
    expect(following([record], { drafts: [aDraftReturn()] })).toEqual({ [IN_RETURN]: [GONE, kept] })
    const nil = aDraftReturn({ answers: { 102: { state: 'nil', figures: {} } } })
    expect(following([record], { drafts: [nil] })[IN_RETURN]?.[1]).toMatch(
      /^102 in ZZ1 .* holds an answer: it is kept/,
    )
  })

  test('is named in every return from that quarter on', () => {
    const later = anEmptyDraft({ period: addQuarters(PERIOD, 1) })
    const found = following([record], { drafts: [anEmptyDraft(), later] })
    expect(Object.keys(found)).toEqual([IN_RETURN, expect.stringContaining('ZZ1-2026-27-Q3')])
  })

  test.each([
    ['partner', [GONE]],
    ['us', ['The same lines are asked as before.']],
  ] as const)('follows from a partner, when the patients are reported by: %s', (reportedBy, sentences) => {
    const record = now({ offering: 'cordotomy', status: 'partner', partnerName: 'Fenwick', reportedBy })
    expect(following([record])).toEqual({ [FROM]: sentences })
  })
})

test('a line that is asked again is named', () => {
  const profile = [anOffering({ offering: 'cordotomy', status: 'not-offered' })]
  expect(following([now({ offering: 'cordotomy' })], { profile })[FROM]).toEqual([
    '102 (Cordotomy patients in the cordotomy registry) will be asked.',
  ])
})

test('one kind of device that ends while the other goes on changes nothing', () => {
  const [ended] = devices({ status: 'ended' })
  expect(following(ended ? [ended] : [])[FROM]).toEqual(['The same lines are asked as before.'])
})

describe('after devices have ended', () => {
  const codes = (sentences: readonly string[] = []) =>
    sentences.map((sentence) => sentence.replace(/ \(.*?\)/, ''))

  test('explantations stay open for ever, and improvement for five quarters', () => {
    expect(codes(following(devices({ status: 'ended' }))[FROM])).toEqual([
      ...['101', '105', '107'].map(
        (code) => `${code} stays open, for what still happens to earlier patients, such as explantations.`,
      ),
      '108 stays open for 5 more quarters, up to and including quarter 2 of 2027-28.',
    ])
  })

  test.each([4, 5])('improvement is open in the fifth quarter and not in the sixth: %i later', (quarters) => {
    const later = anEmptyDraft({ period: addQuarters(PERIOD, quarters) })
    const found = following(devices({ status: 'ended' }), { drafts: [later] })
    const sentences = codes(
      Object.entries(found).find(([heading]) => heading.startsWith('In the return'))?.[1],
    )
    const last = '108 stays open for 1 more quarter, up to and including quarter 2 of 2027-28.'
    expect(sentences.includes(last)).toBe(quarters === 4)
    expect(sentences.includes('108 will no longer be asked.')).toBe(quarters === 5)
  })

  test('the second kind to end is the one from which they stay open', () => {
    const profile = [anOffering({ offering: 'itdd', fromPeriod: addQuarters(PERIOD, -4), status: 'ended' })]
    const record = now({ offering: 'neuromodulation', status: 'ended' })
    expect(codes(following([record], { profile })[FROM]).at(-1)).toMatch(
      /^108 stays open for 5 more quarters/,
    )
  })

  test('what was never offered leaves nothing open', () => {
    expect(codes(following(devices({ status: 'not-offered' }))[FROM])).toEqual(
      ['101', '105', '107', '108'].map((code) => `${code} will no longer be asked.`),
    )
  })
})

describe('in the profile', () => {
  test('a later record is named, because it takes over', () => {
    const profile = [now({ offering: 'cordotomy', fromPeriod: addQuarters(PERIOD, 2), status: 'ended' })]
    const found = following([now({ offering: 'cordotomy', status: 'not-offered' })], { profile })
    expect(found['In the profile']).toEqual([
      'Cordotomy: from quarter 4 of 2026-27 a later record takes over: Ended: it was offered before.',
    ])
  })

  test('a programme without a written rule is named, and so is a rule that goes with its programme', () => {
    const programme = { offering: 'programme', completionRule: null } as const
    expect(following([now(programme)])['In the profile']).toEqual([
      'Pain management programme: no completion rule is written down, so its line asks for an explanation.',
    ])
    const profile = [anOffering({ offering: 'programme', completionRule: 'Six of eight.' })]
    expect(following([now({ ...programme, status: 'ended' })], { profile })['In the profile']).toEqual([
      'Pain management programme: its written completion rule is not kept, because it is not reported here.',
    ])
  })
})
