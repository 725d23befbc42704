import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const multidisciplinaryAssessment: DeclaredIndicator = {
  code: '002',
  title: 'There is a multidisciplinary assessment of patients',
  shortTitle: 'Multidisciplinary assessment',
  group: 'structure-and-process',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'Patients are assessed by the MDT prior to their treatment the assessment should include relevant specialists for the underlying condition',
    ],
    evidence: 'Operational policy',
    dataSource: 'Self declaration',
  },
  outcomesDomains: [1, 3, 5],
  cqcKeyQuestions: ['effective'],
  draftFaults: [],
  criteria: [
    {
      id: 'before-treatment',
      text: 'The multidisciplinary team assesses patients before their treatment',
      mandatory: true,
    },
    {
      id: 'relevant-specialists',
      text: 'The assessment includes the relevant specialists for the underlying condition',
      mandatory: true,
    },
  ],
  evidenceRequired: [['operational-policy']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
