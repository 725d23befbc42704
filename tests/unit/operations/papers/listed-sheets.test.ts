import { expect, test } from 'vitest'
import type { YearPack } from '@/domain/pack/year-pack'
import { toWorkbook } from '@/operations/papers/to-workbook'
import { aYearPack } from '../../../factories/year-pack'
import { readTable, readWorkbook } from '../../../support/read-workbook'

const at = new Date('2027-07-31T22:30:00Z')
const by = { byName: 'Priya North', at }
const AT_IN_LONDON = 46599

const lists: Partial<YearPack> = {
  documents: [
    {
      ...{ provider: 'ZZ1', slot: 1, type: 'Annual report', title: '=1+1', version: null, covers: '2026-27' },
      ...{ dated: '2027-02-30', citedBy: [{ indicator: '003', where: 'p. 4' }] },
      file: { name: 'report.pdf', bytes: 1234, sha256: 'f'.repeat(64), scan: 'not-scanned' },
    },
  ],
  outcomes: [
    {
      ...{ provider: 'ZZ1', version: 1, surveillance: 'enhanced', reasons: 'Few meetings.' },
      ...{ signedByName: 'Priya North', signedAt: at },
    },
  ],
  findings: [
    { ...{ provider: 'ZZ1', number: 1, grade: 'serious-concern', indicator: '007', text: '+cmd' }, ...by },
  ],
  reviews: [
    {
      ...{ provider: 'ZZ1', indicator: '001', criterion: 'nurses', verdict: 'disagreed', reason: 'None.' },
      ...by,
    },
  ],
  actions: [
    {
      ...{
        provider: 'ZZ1',
        number: 1,
        source: 'finding',
        from: 'Finding 1',
        what: 'Meet',
        owner: 'Ann Lead',
      },
      ...{ due: '2027-12-31', extentMet: 'partially-met', detail: 'Two of four.', completedOn: null },
      ...{ escalatedTo: 'Commissioner', carriedFrom: null },
      files: ['a', 'b'].map((of) => ({ name: `${of}.pdf`, bytes: 1, sha256: of.repeat(64), scan: 'clean' })),
    },
  ],
  aims: [
    { provider: 'ZZ1', indicator: '101', baseline: 0.5, target: 0.9, by: '2027-12-31', latest: null },
    { provider: 'ZZ1', indicator: '103', baseline: 120, target: 90, by: '2027-12-31', latest: 100 },
  ],
}

test('each list of the pack has its rows, with days as days, numbers in columns of one unit, and texts as texts', async () => {
  const read = readWorkbook(await toWorkbook(aYearPack(lists)))
  const [evidence] = readTable(read, 'Evidence')
  const of = (row: typeof evidence, ...heads: readonly string[]) => heads.map((head) => row?.get(head)?.value)
  expect(of(evidence, 'Title', 'Cited by', 'Size in bytes', 'Malware')).toEqual([
    ...['=1+1', '003: p. 4', 1234, 'Not scanned'],
  ])
  // A day that there never was is kept as it was written.
  expect(evidence?.get('Dated')).toMatchObject({ value: '2027-02-30', type: 's' })

  const review = readTable(read, 'Review')
  expect(review.map((row) => of(row, 'What', 'Judgement', 'On'))).toEqual([
    ['Outcome', 'Enhanced surveillance', AT_IN_LONDON],
    ['Finding 1', 'Serious concern', AT_IN_LONDON],
    ['Review', 'Not agreed', AT_IN_LONDON],
  ])
  expect(of(review[2], 'Criterion')).toEqual(['The team includes specialist nurses'])

  const [action] = readTable(read, 'Actions')
  expect(of(action, 'Comes from', 'Extent met', 'Completed on')).toEqual(['Finding 1', 'Partially met', null])
  expect(of(action, 'Files', 'SHA-256 of the files')).toEqual([
    'a.pdf (no malware found)\nb.pdf (no malware found)',
    `${'a'.repeat(64)}\n${'b'.repeat(64)}`,
  ])
  expect(action?.get('Due')?.format).toBe('d mmmm yyyy')

  const shares = ['Share: baseline', 'Share: target', "Share: the year's"]
  const days = ['Mean days: baseline', 'Mean days: target', "Mean days: the year's"]
  expect(readTable(read, 'Aims').map((row) => of(row, ...shares, ...days))).toEqual([
    [0.5, 0.9, null, null, null, null],
    [null, null, null, 120, 90, 100],
  ])
})
