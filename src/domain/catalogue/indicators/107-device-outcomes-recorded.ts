import { text } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { belowShare } from '../rules/below-share'

export const deviceOutcomesRecorded: QuarterlyIndicator = {
  code: '107',
  title: 'Proportion of neuromodulation / ITDD patients with recorded outcome measures. Using EQ5D-5L',
  shortTitle: 'Device patients with EQ-5D-5L recorded',
  columnTitle: 'EQ-5D-5L recorded',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'devices',
  asSpecified: {
    numerator: 'Number of patients with recorded outcomes measures',
    denominator: 'number of patients submitted to the registry',
    dataSource: 'Registry / SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those with a complete EQ-5D-5L profile dated between 6 months before the ' +
      'procedure and the data cut.',
    denominator:
      'The patients in the numerator of 101: those for whom every device procedure of the quarter is in the National ' +
      'Neuromodulation Registry by the data cut.',
    notes: [
      ...population,
      'The date of the procedure decides the quarter, as in 101.',
      'The denominator is filled in from 101. Enter another number only when it differs, and say why. Type it where 101 ' +
        'is not available.',
      'Our judgement: a profile is complete when all five dimensions are answered; one dated earlier than 6 months before ' +
        'the procedure does not count.',
    ],
  },
  outcomesDomains: [2, 4],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: [
    'The published name prints "EQ5D-5L"; the instrument is EQ-5D-5L.',
    'The denominator of the draft is the numerator of 101. It is filled in from there, so that the two cannot drift ' +
      'apart unnoticed.',
  ],
  betterWhen: 'higher',
  offeredWith: ['neuromodulation', 'itdd'],
  staysOpen: 'always',
  extraFields: {
    ...proportionBoxes(
      'Of these, patients with a complete EQ-5D-5L profile',
      'Patients with every procedure in the registry by the data cut',
      {
        ofNumerator: { hint: 'Dated between 6 months before the procedure and the data cut.' },
        ofDenominator: {
          filledFrom: ['101', 'numerator'],
          hint: 'Leave blank to use the number of patients in the registry from 101.',
        },
      },
    ),
    overrideReason: text('Why this number of patients differs from 101', {
      neededByRule: true,
      hint: 'Needed only when you typed another number. Do not describe a patient.',
    }),
  },
  rules: [
    belowShare({
      code: '107-W1',
      checks: 'At least half of the patients in the registry have EQ-5D-5L recorded',
      why: 'A score that was not recorded cannot be made up for later, and those without one may have fared otherwise than those with one.',
      part: 'numerator',
      whole: 'denominator',
      percent: 50,
      field: 'numerator',
      low: 'fewer than half have EQ-5D-5L recorded',
    }),
  ],
  unremarkable: ['nobody', 'everybody'],
  countsPatientQuarters: true,
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
