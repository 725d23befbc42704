import { choice, count } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { valueSets } from '../options'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { deviceImprovementRules } from '../rules/device-improvement-rules'

export const deviceImprovement: QuarterlyIndicator = {
  code: '108',
  title: 'Proportion of neuromodulation / ITDD patients with EQ5DL-5L outcome improvement on discharge.',
  shortTitle: 'Device patients whose EQ-5D-5L improved',
  columnTitle: 'EQ-5D-5L improved',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'devices',
  asSpecified: {
    numerator: 'Number of patients with improved QoL on discharge',
    denominator: 'Number of neuromodulation patients with recorded EQ5DL-5L',
    dataSource: 'Provider SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those whose EQ-5D-5L index at follow-up is strictly above the index before ' +
      'the procedure, both worked out with the same value set.',
    denominator:
      'Patients with a neuromodulation or intrathecal drug delivery (ITDD) device who reached their 6-month review, their ' +
      '12-month review or discharge in the quarter, and who have a complete EQ-5D-5L profile both before the procedure ' +
      'and at follow-up. Each patient counts once, with the latest score of the quarter.',
    notes: [
      ...population,
      'The date of the review or discharge decides the quarter.',
      'Our judgement: device patients are rarely discharged, so the 6-month and 12-month reviews count as well.',
      'Our judgement: any rise of the index is an improvement. An equal index is not.',
      'These patients had their procedure 6 to 12 months before those of 107, so the two lines need not agree.',
      'The optional count of patients with a baseline shows how many of them could be compared.',
      'Context, not a target: in the UK and Ireland neuromodulation registry of 2018 to 2022, of the patients with a ' +
        'baseline, 57% had a follow-up score at 6 months, 54% at 12 months and 68% at either.',
    ],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: [
    'The published name prints "EQ5DL-5L"; the instrument is EQ-5D-5L.',
    'The draft counts patients "with recorded EQ5DL-5L", but improvement needs two scores. Pairs are counted here.',
    'The line is named neuromodulation / ITDD, its denominator neuromodulation only. Both kinds of device count here.',
    'The draft says "on discharge", but device patients are rarely discharged. The 6-month and 12-month reviews count.',
  ],
  betterWhen: 'higher',
  offeredWith: ['neuromodulation', 'itdd'],
  staysOpen: 5,
  extraFields: {
    ...proportionBoxes(
      'Of these, patients whose index at follow-up is above the one before the procedure',
      'Patients who reached a review or discharge in the quarter with both EQ-5D-5L profiles complete',
      { ofDenominator: { hint: 'The 6-month or 12-month review, or discharge. Count each patient once.' } },
    ),
    withBaseline: count(
      'Patients who reached a review or discharge in the quarter with a profile before the procedure',
      {
        allowedWithNil: true,
        gives: 'the share of these who could be compared',
        hint: 'Whether or not they have a profile at follow-up.',
      },
    ),
    valueSet: choice('Value set used for both scores', valueSets, {
      neededByRule: true,
      basis: 'value sets',
      carriesOver: [],
    }),
  },
  companions: [
    { label: 'Could be compared, of those with a baseline', part: 'denominator', whole: ['withBaseline'] },
  ],
  rules: deviceImprovementRules,
  countsPatientQuarters: true,
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
