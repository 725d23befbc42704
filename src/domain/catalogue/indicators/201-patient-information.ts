import type { DeclaredIndicator } from '../indicator'
import { knownPeriod } from '../known-period'

export const patientInformation: DeclaredIndicator = {
  code: '201',
  title: 'There is information for patients on their condition and treatment',
  shortTitle: 'Information for patients',
  group: 'patient-experience',
  collected: 'annually',
  kind: 'self-declaration',
  asSpecified: {
    descriptor: [
      'There must be written information for patients covering at least the following:',
      'information about the service including names and functions/roles of the MDT members',
      '- description of the patient pathway',
      '- information about patient involvement groups and patient self-help groups',
      '- information about the services offering psychological and social support',
      '- information about their condition and treatment including risks and benefits',
      '- relevant contact points.',
    ],
    notes:
      'It is recommended that the information is available in languages and formats understandable by patients including local ethnic minorities and people with disabilities. This may necessitate the provision of visual and audio material.',
    evidence: 'Operational policy',
    dataSource: 'Self declaration',
  },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive', 'caring'],
  draftFaults: [],
  criteria: [
    {
      id: 'team',
      text: 'Written information covers the service, with the names and roles of the team members',
      mandatory: true,
    },
    { id: 'pathway', text: 'Written information describes the patient pathway', mandatory: true },
    {
      id: 'groups',
      text: 'Written information covers patient involvement groups and self-help groups',
      mandatory: true,
    },
    {
      id: 'support',
      text: 'Written information covers the services that offer psychological and social support',
      mandatory: true,
    },
    {
      id: 'condition',
      text: 'Written information covers the condition and its treatment, with risks and benefits',
      mandatory: true,
    },
    { id: 'contacts', text: 'Written information gives the relevant contact points', mandatory: true },
    {
      id: 'formats',
      text: 'The information is available in the languages and formats that patients need',
      mandatory: false,
    },
  ],
  evidenceRequired: [['operational-policy']],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
