import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const multidisciplinaryTeam: DeclaredIndicator = {
  code: '001',
  title: 'There is a specialist multidisciplinary team',
  shortTitle: 'Multidisciplinary team',
  group: 'structure-and-process',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'There is a multidisciplinary specialist pain team which includes :',
      '- specialist pain consultants one of whom should be the named lead clinician',
      '- specialist nurses',
      '- psychologists',
      '- physiotherapists',
      'all of the above should be trained and experienced in chronic pain management',
      '- other specialist clinicians as relevant to the focus of the MDT',
      'all should have time specified for the care of patients within the highly specialist pain management service',
    ],
    evidence: 'Operational policy',
    dataSource: 'Self declaration',
  },
  outcomesDomains: [1, 3, 5],
  cqcKeyQuestions: ['effective'],
  draftFaults: [],
  criteria: [
    {
      id: 'consultants',
      text: 'The team includes specialist pain consultants, one of whom is the named lead clinician',
      mandatory: true,
    },
    { id: 'nurses', text: 'The team includes specialist nurses', mandatory: true },
    { id: 'psychologists', text: 'The team includes psychologists', mandatory: true },
    { id: 'physiotherapists', text: 'The team includes physiotherapists', mandatory: true },
    {
      id: 'trained',
      text: 'All of these are trained and experienced in chronic pain management',
      mandatory: true,
    },
    {
      id: 'time',
      text: 'All of these have time specified for the care of patients of this service',
      mandatory: true,
    },
    {
      id: 'others',
      text: 'The team includes other specialist clinicians as its focus requires',
      mandatory: false,
    },
  ],
  evidenceRequired: [['operational-policy']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
