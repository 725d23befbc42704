import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const adviceAndTraining: DeclaredIndicator = {
  code: '005',
  title: 'The HSPS is providing advice, support and training to referring organisations',
  shortTitle: 'Advice, support and training',
  group: 'structure-and-process',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'The HSPS should provide advice and support to clinicians within the referring specialist pain services',
    ],
    evidence: 'Operational policy Annual report with details of training',
    dataSource: 'Self-declaration',
  },
  outcomesDomains: [1, 3, 5],
  cqcKeyQuestions: ['effective', 'safe'],
  draftFaults: [],
  criteria: [
    {
      id: 'advice-and-support',
      text: 'The service gives advice and support to the clinicians of the referring services',
      mandatory: true,
    },
    {
      id: 'training',
      text: 'The annual report gives details of the training that the service provided',
      mandatory: true,
    },
  ],
  evidenceRequired: [['operational-policy'], ['annual-report']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
