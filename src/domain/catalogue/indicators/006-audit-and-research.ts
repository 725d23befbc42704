import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const auditAndResearch: DeclaredIndicator = {
  code: '006',
  title: 'The HSPS is actively participating in audit and research',
  shortTitle: 'Audit and research',
  group: 'structure-and-process',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'The HSPS will undertake individual and collaborative audit and will carry out collaborative research supported by the Research and Development services within the specialised network.',
    ],
    evidence: 'Annual report',
    dataSource: 'Self-declaration',
  },
  outcomesDomains: [1, 3, 5],
  cqcKeyQuestions: ['effective', 'safe'],
  draftFaults: [],
  criteria: [
    { id: 'individual-audit', text: 'The service carried out audit of its own', mandatory: true },
    { id: 'collaborative-audit', text: 'The service took part in collaborative audit', mandatory: true },
    {
      id: 'collaborative-research',
      text: 'The service took part in collaborative research',
      mandatory: true,
    },
  ],
  evidenceRequired: [['annual-report']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
