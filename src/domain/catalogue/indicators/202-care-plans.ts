import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const carePlans: DeclaredIndicator = {
  code: '202',
  title: 'Patients are given a personalised care plan',
  shortTitle: 'Personalised care plans',
  group: 'patient-experience',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'Patients must have a personalised care plan.',
      'The plan should specify the clinical lead for the patient and include:-',
      'management strategies',
      '- review procedures',
    ],
    evidence: 'Operational policy',
    dataSource: 'Self declaration',
  },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive', 'caring'],
  draftFaults: [],
  criteria: [
    { id: 'clinical-lead', text: 'Each plan names the clinical lead for the patient', mandatory: true },
    { id: 'management', text: 'Each plan includes management strategies', mandatory: true },
    { id: 'review', text: 'Each plan includes review procedures', mandatory: true },
  ],
  evidenceRequired: [['operational-policy']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
