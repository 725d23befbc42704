import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/domain/canonical-json'
import { workOutPack } from '@/domain/pack/work-out-pack'
import { calendarOf, noLists, recordOfYear } from '@/domain/pack/year-facts'
import { periodsOf } from '@/domain/periods/period'
import { threeProviders, yearFacts } from '../../../factories/three-providers'

const plain = (value: unknown) => JSON.stringify(value)

describe('the pack of a year', () => {
  const pack = threeProviders()

  test('has 22 rows and 12 lines of 4 quarters for each of its providers, in natural order', () => {
    expect(pack.scope.providers).toEqual(['ZZ1', 'ZZ2', 'ZZ10'])
    expect(pack.rows).toHaveLength(3 * 22)
    expect(pack.quarters).toHaveLength(3 * 12 * 4)
    expect(pack.national).toHaveLength(12)
    expect(pack.quality.map(({ provider }) => provider)).toEqual(['ZZ1', 'ZZ2', 'ZZ10'])
  })

  test('has every state, and the quarters of a line come to its row', () => {
    expect(new Set(pack.quarters.map(({ pooled }) => pooled.state))).toEqual(
      new Set(['value', 'nil', 'not-available', 'not-offered', 'missing', 'not-due']),
    )
    for (const { provider, indicator, pooled } of pack.rows) {
      const own = pack.quarters.filter(
        (each) => each.provider === provider && each.indicator.code === indicator.code,
      )
      expect(own.map((each) => each.pooled.state)).toEqual(pooled ? pooled.states : [])
    }
  })

  test('pools all providers of a line from their counts', () => {
    const line = pack.national.find(({ indicator }) => indicator.code === '101')
    expect(line?.pooled.figures).toMatchObject({ numerator: 63, denominator: 90 })
  })

  test('says what came, late, and was corrected and explained, and when the last of it came', () => {
    expect(pack.quality[0]).toMatchObject({ quarters: 4, received: 3, onTime: 2, overdue: 0, corrections: 1 })
    expect(pack.quality[2]).toMatchObject({ received: 1, overdue: 2, declaration: null })
    expect(pack.quality[0]?.linesExplained).toBe(5)
    expect(pack.stamp.lastSubmittedAt).toEqual(pack.declarations[0]?.signedAt)
  })

  test('does not depend on the order in which anything was found', () => {
    const facts = yearFacts()
    const turned = {
      ...facts,
      lines: facts.lines.toReversed(),
      submissions: facts.submissions.toReversed(),
      records: new Map([...facts.records].toReversed()),
    }
    expect(plain(workOutPack(turned))).toBe(plain(threeProviders()))
  })

  test('joins a file to the document that it was given for', () => {
    const file = { name: 'policy.pdf', bytes: 9, sha256: 'a'.repeat(64), scan: 'clean' as const }
    const lists = { ...noLists, files: [{ provider: 'ZZ1', slot: 1, file }] }
    const { documents } = workOutPack(yearFacts({ lists }))
    expect(documents.map((each) => each.file)).toEqual([file, null, null])
    expect(documents[0]?.citedBy.length).toBeGreaterThan(0)
  })
})

describe('what a year is judged by', () => {
  const { year, calendar, records } = yearFacts()

  test('stays the same until the next deadline is over', () => {
    const at = (text: string) => calendarOf(year, calendar.deadlines, records, new Date(text))
    expect(at('2027-02-20T12:00:00Z')).toEqual(at('2027-03-20T12:00:00Z'))
    const last = calendar.deadlines.get(periodsOf(year)[3] ?? '') ?? new Date(0)
    expect(calendarOf(year, calendar.deadlines, records, last)).toEqual(at('2027-02-20T12:00:00Z'))
    expect(calendarOf(year, calendar.deadlines, records, new Date(last.getTime() + 1)).judgedAt).toEqual(
      new Date(last.getTime() + 1),
    )
  })

  test('nothing that is recorded of later years changes what is known of it', () => {
    const record = records.get('ZZ1')
    if (!record) throw new Error('ZZ1 is not there')
    const later = {
      ...record,
      names: [...record.names, { name: 'Another', from: '2027-04-01' }],
      extended: new Map([['2027-28-Q1', new Date()]]),
      days: [...record.days, { commissionerCode: 'S', commissionerName: 'S', from: '2027-04-01', to: null }],
    }
    expect(plain(recordOfYear(later, year))).toBe(plain(record))
  })
})

test('a line over one quarter is what it is over the year when nothing else came', () => {
  const pack = threeProviders()
  const row = pack.rows.find((each) => each.provider === 'ZZ10' && each.indicator.code === '106')
  const [quarter] = pack.quarters.filter((each) => each.provider === 'ZZ10' && each.indicator.code === '106')
  expect(quarter?.pooled.estimate).toEqual(row?.pooled?.estimate)
  expect(canonicalJson({ ...quarter?.pooled.figures })).toBe(canonicalJson({ ...row?.pooled?.figures }))
})
