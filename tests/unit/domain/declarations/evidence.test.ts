import { describe, expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { anOffering } from '../../../factories/draft-return'
import { saying } from '../../../factories/signing'

const found = (code: string, ...attempt: Parameters<typeof saying>) =>
  saying(...attempt).filter((finding) => finding.code === code)

const noDocument = (slot: number) =>
  Object.fromEntries(['type', 'title', 'version', 'dated', 'covers'].map((box) => [`${box}${slot}`, null]))

describe('Met needs evidence', () => {
  test('of each required type, asked at the first document that would do', () => {
    const parts = { '005': { cites1: null, cites2: null } }
    expect(found('S03', { parts })).toMatchObject([
      { at: '005.cites1', message: expect.stringContaining('an operational policy as evidence') as string },
      {
        at: '005.cites2',
        message: expect.stringContaining('page of “Annual report” that shows it') as string,
      },
    ])
  })

  test('a document of another type does not do', () => {
    const parts = { '203': { cites2: null, cites1: 'Page 1', cites3: 'Page 1' } }
    expect(found('S03', { parts })).toMatchObject([{ at: '203.cites2' }])
  })

  test('when none is registered, it is to be registered first', () => {
    const parts = { documents: noDocument(2), '203': { cites2: null } }
    expect(found('S03', { parts })[0]).toMatchObject({
      at: '203.cites1',
      message:
        'Met needs an annual report as evidence, and none is registered. Register it on the documents page, then give ' +
        'the section or page here',
    })
  })

  test('a citation of what is no longer registered leads nowhere, whatever the status', () => {
    const parts = { documents: noDocument(3), '202': { status: 'not-met', cites3: 'Page 4' } }
    expect(found('S10', { parts })).toMatchObject([
      {
        at: '202.cites3',
        message: expect.stringContaining('Document 3 is cited, but not registered') as string,
      },
    ])
  })
})

describe('criteria', () => {
  test('that are not ticked are named together', () => {
    const [finding, ...others] = found('S02', { parts: { '006': { criteria: 'individual-audit' } } })
    expect(others).toEqual([])
    expect(finding?.at).toBe('006.criteria')
    expect(finding?.message).toContain(
      '“The service took part in collaborative audit” and “The service took part in collaborative research”',
    )
  })

  test('are asked of a service that offers what they are about in any quarter of the year', () => {
    const parts = { '003': { criteria: 'guidelines' } }
    const ended = anOffering({ offering: 'itdd', status: 'ended', fromPeriod: knownPeriod('2025-26-Q2') })
    const before = { ...ended, fromPeriod: knownPeriod('2025-26-Q1') }
    expect(
      found('S02', { parts, context: { profile: [anOffering({ offering: 'itdd' }), ended] } }),
    ).toHaveLength(1)
    expect(found('S02', { parts, context: { profile: [anOffering({ offering: 'itdd' }), before] } })).toEqual(
      [],
    )
  })

  test('are not asked of an indicator that is Not met', () => {
    expect(found('S02', { parts: { '006': { status: 'not-met', criteria: null } } })).toEqual([])
  })
})

describe('the documents of the year', () => {
  test('say at each box what is missing', () => {
    const missing = (documents: Readonly<Record<string, string>>) =>
      found('S08', { parts: { documents } }).map(({ at }) => at)
    expect(missing({ version4: 'v2' })).toEqual(['documents.type4', 'documents.title4', 'documents.dated4'])
    expect(missing({ type4: 'other', title4: 'Plan', dated4: '2025-01-02' })).toEqual(['documents.version4'])
    expect(missing({ dated3: '2025-02-30' })).toEqual(['documents.dated3'])
  })

  test('an annual report says which year it is about, another document need not', () => {
    const parts = { documents: { covers2: null, type3: 'operational-policy' } }
    expect(found('S08', { parts }).map(({ at }) => at)).toEqual(['documents.covers2'])
  })

  test('from the future are refused by their day', () => {
    expect(found('S09', { parts: { documents: { dated3: '2027-01-01' } } })).toMatchObject([
      {
        at: 'documents.dated3',
        message: expect.stringMatching(/^1 January 2027 is yet to come\./) as string,
      },
    ])
  })

  test('an old one is asked about with its day and the end of the year', () => {
    expect(found('S30', { parts: { documents: { dated1: '2023-12-01' } } })).toMatchObject([
      {
        at: 'documents.dated1',
        message: expect.stringMatching(
          /dated 1 December 2023: more than 24 months before the year ended on 31 March 2026/,
        ) as string,
      },
    ])
  })

  test('one that is registered again is asked about at each place but the first', () => {
    const again = (slot: number, title: string | null) => ({
      ...{ [`type${slot}`]: 'operational-policy', [`title${slot}`]: title },
      ...{ [`version${slot}`]: '3.1', [`dated${slot}`]: '2025-06-01' },
    })
    const documents = { ...again(4, 'Pain service policy'), ...again(5, 'PAIN SERVICE: policy') }
    expect(found('S35', { parts: { documents } })).toMatchObject([
      {
        at: 'documents.title4',
        message:
          'Document 4 is registered as document 1 already: Operational policy, “Pain service policy”, version 3.1. ' +
          'Clear all its boxes and cite document 1; if they are two documents, say why',
      },
      { at: 'documents.title5' },
    ])
    const untitled = { ...again(4, null), ...again(5, null) }
    expect(found('S35', { parts: { documents: untitled } })).toEqual([])
    const ofOtherType = { ...documents, type4: 'other', type5: null }
    expect(found('S35', { parts: { documents: ofOtherType } })).toEqual([])
  })

  test.each([
    ['2024-25', /about 2024-25, but 2025-26 is declared/],
    ['other', /about another year, but 2025-26 is declared/],
  ])('a report that covers %s is asked about', (covers2, message) => {
    expect(found('S31', { parts: { documents: { covers2 } } })[0]?.message).toMatch(message)
  })
})
