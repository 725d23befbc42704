import { expect, test } from 'vitest'
import { boardPaper } from '@/domain/papers/board-paper'
import { toPaperPdf } from '@/operations/papers/paper-pdf'
import { aYearPack } from '../../../factories/year-pack'
import { textOfPdf } from '../../../support/pdf-text'

test('review, actions and aims stand in words, with who, when and how far', () => {
  const at = new Date('2027-07-01T10:00:00Z')
  const of = { provider: 'ZZ1', byName: 'Priya', at }
  const pack = aYearPack({
    reviews: [
      { ...of, indicator: '003', criterion: null, verdict: 'agreed', reason: null },
      { ...of, indicator: '003', criterion: 'guidelines', verdict: 'disagreed', reason: 'It is a draft.' },
    ],
    findings: [{ ...of, number: 2, grade: 'serious-concern', indicator: '007', text: 'No minutes.' }],
    outcomes: [
      {
        provider: 'ZZ1',
        version: 1,
        surveillance: 'enhanced',
        reasons: 'One finding.',
        signedByName: 'Priya',
        signedAt: at,
      },
    ],
    actions: [
      {
        ...{
          provider: 'ZZ1',
          number: 1,
          source: 'finding',
          from: 'Finding 2',
          what: 'Keep minutes',
          owner: 'Ann',
        },
        ...{ due: '2027-09-30', extentMet: 'partially-met', detail: 'Half of them', completedOn: null },
        ...{ escalatedTo: 'the commissioner', carriedFrom: null },
        files: [{ name: 'minutes.pdf', bytes: 12, sha256: 'f'.repeat(64), scan: 'clean' }],
      },
    ],
    aims: [{ provider: 'ZZ1', indicator: '103', baseline: 90, target: 84, by: '2028-03-31', latest: 90 }],
  })
  const text = textOfPdf(toPaperPdf(boardPaper(pack)))
  for (const said of [
    'Of 2 indicators and criteria that were looked at 1 is agreed.',
    'Not agreed: It is a draft.',
    'There are guidelines for referral',
    'Serious concern',
    '2. No minutes.',
    'Enhanced surveillance',
    'From: Finding 2',
    '30 September 2027',
    'Partially metHalf of themEscalated to the commissionerFile: minutes.pdf, SHA-256 ffffffffffff…',
    '90.0 days',
    '84.0 days',
    'Actions: 1 of 1 going on; 1 aim set.',
  ])
    expect(text.replaceAll(/[\s\u200b]+/g, ' ')).toContain(said)
})
