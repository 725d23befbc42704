import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const patientPathways: DeclaredIndicator = {
  code: '004',
  title: 'There are patient pathways in place',
  shortTitle: 'Patient pathways',
  group: 'structure-and-process',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'There must be agreed patient pathways for referral, assessment, investigation treatment, discharge rehabilitation and follow up, as detailed in the service specification,',
      'The pathways should be agreed with the referring services and commissioners',
    ],
    notes:
      'Pathways specify how the different hospitals and groups of professionals should interact at defined stages of the patient journey, for diagnosis, assessment, management and follow up/repatriation, as relevant. pathways should take into account nationally and internationally agreed guidance and standards.',
    evidence: 'Operational policy including guidelines',
    dataSource: 'Self-declaration',
  },
  outcomesDomains: [1, 3, 5],
  cqcKeyQuestions: ['effective', 'safe'],
  draftFaults: [
    'The evidence of 003 says "including pathways" and that of 004 "including guidelines": they were exchanged. An operational policy with either is accepted for both.',
  ],
  criteria: [
    {
      id: 'pathways',
      text: 'There are pathways for referral, assessment, investigation, treatment, discharge, rehabilitation and follow-up',
      mandatory: true,
    },
    {
      id: 'agreed-with-referrers',
      text: 'The pathways are agreed with the referring services',
      mandatory: true,
    },
    {
      id: 'agreed-with-commissioners',
      text: 'The pathways are agreed with the commissioners',
      mandatory: true,
    },
    {
      id: 'agreed-guidance',
      text: 'The pathways take into account nationally and internationally agreed guidance and standards',
      mandatory: false,
    },
  ],
  evidenceRequired: [['operational-policy']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
