import { count } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { enoughReturned } from '../rules/enough-returned'
import { returnedWithinIssued } from '../rules/returned-within-issued'

export const helpfulInformationSurvey: QuarterlyIndicator = {
  code: '205',
  title:
    'Proportion of patients or carers specifying they received helpful information about their condition and treatment',
  shortTitle: 'Patients or carers who found information helpful',
  columnTitle: 'Information helpful',
  group: 'patient-experience',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'experience',
  asSpecified: {
    numerator: 'The number of patients specifying they had received helpful information',
    denominator: 'Number of surveys returned with the reporting period',
    dataSource: 'Provider SSQD',
  },
  asOperated: {
    numerator:
      'Of the surveys in the denominator, those in which the patient or carer says that the information about the ' +
      'condition and its treatment was helpful.',
    denominator:
      'Surveys of patients or carers that were returned in the quarter, whenever they were given out.',
    notes: [
      ...population,
      'The date on which the survey came back decides the quarter. For a carer’s survey, the rules above apply to the ' +
        'patient.',
      'A survey that came back with this question unanswered counts in the denominator only.',
      'The number of surveys given out is optional. It may be given even when none came back.',
    ],
  },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive', 'caring'],
  draftFaults: [
    'The published name says patients or carers, its numerator patients only. Both count here, with their own count of ' +
      'surveys.',
    'The draft gives 204 and 205 one denominator, although 205 includes carers. Each has its own count of surveys here.',
    'The descriptor prints "returned with the reporting period"; read "within".',
  ],
  whenNil: 'No survey was returned',
  betterWhen: 'higher',
  offeredWith: [],
  staysOpen: 0,
  extraFields: {
    ...proportionBoxes(
      'Of these, surveys that say the information was helpful',
      'Patients’ and carers’ surveys returned in the quarter',
      { ofNumerator: { unit: 'surveys' }, ofDenominator: { unit: 'surveys' } },
    ),
    issued: count('Patients’ and carers’ surveys given out', {
      unit: 'surveys',
      allowedWithNil: true,
      gives: 'the share of surveys that came back',
    }),
  },
  companions: [{ label: 'Surveys returned, of those given out', part: 'denominator', whole: ['issued'] }],
  rules: [returnedWithinIssued('205'), enoughReturned('205')],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
