import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const governanceMeetings: DeclaredIndicator = {
  code: '007',
  title: 'There is a quarterly education and governance meeting',
  shortTitle: 'Education and governance meetings',
  group: 'structure-and-process',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'The MDT should have education and governance meetings at least quarterly.',
      'The meetings should include',
      '- audit review',
      '- risk management',
      '- quality improvement',
      '- service development',
    ],
    evidence: 'Annual report',
    dataSource: 'Self declaration',
  },
  outcomesDomains: [1, 3, 6],
  cqcKeyQuestions: ['effective', 'safe'],
  draftFaults: [
    'The draft gives NHS Outcomes Framework domain 6, but the framework has domains 1 to 5 only. The published "1,3,6" is kept and flagged; no figure depends on it.',
  ],
  criteria: [
    {
      id: 'quarterly',
      text: 'The annual report gives the dates of at least 4 meetings, one in each quarter of the year',
      mandatory: true,
    },
    { id: 'audit-review', text: 'The meetings covered audit review', mandatory: true },
    { id: 'risk-management', text: 'The meetings covered risk management', mandatory: true },
    { id: 'quality-improvement', text: 'The meetings covered quality improvement', mandatory: true },
    { id: 'service-development', text: 'The meetings covered service development', mandatory: true },
  ],
  evidenceRequired: [['annual-report']],
  meetings: { atMost: 8, criterion: 'quarterly' },
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
