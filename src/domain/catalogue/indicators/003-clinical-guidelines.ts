import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const clinicalGuidelines: DeclaredIndicator = {
  code: '003',
  title: 'There are clinical guidelines in place',
  shortTitle: 'Clinical guidelines',
  group: 'structure-and-process',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'There are clinical guidelines in place for the referral, investigation, treatment, discharge and follow up as detailed in the service specification.',
      'These should include:',
      '- a protocol for safe practice of intrathecal opioids',
      'Where relevant these should reflect nationally and internationally agreed guidelines',
    ],
    notes:
      "Clinical guidelines cover guidelines, protocols, and 'SOPs' which describe how to manage a patient in a given clinical situation or specified point on the pathway.",
    evidence: 'Operational policy including pathways',
    dataSource: 'Self-declaration',
  },
  outcomesDomains: [1, 3, 5],
  cqcKeyQuestions: ['effective', 'safe'],
  draftFaults: [
    'The evidence of 003 says "including pathways" and that of 004 "including guidelines": they were exchanged. An operational policy with either is accepted for both.',
  ],
  criteria: [
    {
      id: 'guidelines',
      text: 'There are guidelines for referral, investigation, treatment, discharge and follow-up',
      mandatory: true,
    },
    {
      id: 'intrathecal-opioids',
      text: 'There is a protocol for the safe practice of intrathecal opioids',
      mandatory: true,
      askedWith: 'itdd',
    },
    {
      id: 'agreed-guidance',
      text: 'The guidelines reflect nationally and internationally agreed guidance where relevant',
      mandatory: false,
    },
  ],
  evidenceRequired: [['operational-policy']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
