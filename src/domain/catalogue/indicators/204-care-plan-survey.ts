import { count } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { enoughReturned } from '../rules/enough-returned'
import { returnedWithinIssued } from '../rules/returned-within-issued'

export const carePlanSurvey: QuarterlyIndicator = {
  code: '204',
  title: 'Proportion of patients who were given a personalised care plan',
  shortTitle: 'Patients who say they were given a care plan',
  columnTitle: 'Given a care plan',
  group: 'patient-experience',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'experience',
  asSpecified: {
    numerator: 'The number of patients specifying they had received a personalised care plan',
    denominator: 'Number of surveys returned within the reporting period',
    dataSource: 'Provider SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients whose surveys are in the denominator, those who say that they received a personalised care plan.',
    denominator: 'Surveys of patients that were returned in the quarter, whenever they were given out.',
    notes: [
      ...population,
      'The date on which the survey came back decides the quarter.',
      'A survey that came back with this question unanswered counts in the denominator only.',
      'The number of surveys given out is optional. It may be given even when none came back.',
    ],
  },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive', 'caring'],
  draftFaults: [
    'The draft gives 204 and 205 one denominator, although 205 includes carers. Each has its own count of surveys here.',
  ],
  whenNil: 'No survey was returned',
  betterWhen: 'higher',
  offeredWith: [],
  staysOpen: 0,
  extraFields: {
    ...proportionBoxes(
      'Of these, patients who say that they received a personalised care plan',
      'Patients’ surveys returned in the quarter',
      { ofDenominator: { unit: 'surveys' } },
    ),
    issued: count('Patients’ surveys given out', {
      unit: 'surveys',
      allowedWithNil: true,
      gives: 'the share of surveys that came back',
    }),
  },
  companions: [{ label: 'Surveys returned, of those given out', part: 'denominator', whole: ['issued'] }],
  rules: [returnedWithinIssued('204'), enoughReturned('204')],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
