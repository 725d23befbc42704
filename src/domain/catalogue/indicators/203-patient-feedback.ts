import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const patientFeedback: DeclaredIndicator = {
  code: '203',
  title: 'There is a mechanism in place to obtain feedback from patients and families',
  shortTitle: 'Feedback from patients and families',
  group: 'patient-experience',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      "The service should have a mechanism in place to obtain feedback on patients' and families' experience of the services offered.",
      'The feedback should ascertain as a minimum the following',
      '- whether they have been given a personalised care plan',
      '- whether they have been given information about their condition and treatment they have found helpful',
    ],
    evidence: 'Annual report',
    dataSource: 'Self declaration',
  },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive', 'caring'],
  draftFaults: [],
  criteria: [
    {
      id: 'care-plan',
      text: 'The feedback asks whether a personalised care plan was given',
      mandatory: true,
    },
    {
      id: 'information',
      text: 'The feedback asks whether the information about the condition and its treatment was helpful',
      mandatory: true,
    },
  ],
  evidenceRequired: [['annual-report']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
