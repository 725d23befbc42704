import { choice, count } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { instruments, valueSets } from '../options'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { belowShare } from '../rules/below-share'
import { improvementRules } from '../rules/improvement-rules'

export const qualityOfLifeImprovement: QuarterlyIndicator = {
  code: '110',
  title: 'Proportion of patients with QoL improvement on discharge.',
  shortTitle: 'Patients whose quality of life improved',
  columnTitle: 'Quality of life improved',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'paired-proportion',
  section: 'outcomes',
  asSpecified: {
    numerator: 'Number of patients with improved QoL on discharge',
    denominator: 'number of patients with recorded QoL on first assessment',
    dataSource: 'Provider SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those whose quality of life score at discharge is better than at first ' +
      'assessment, measured with the same instrument. With EQ-5D-5L: the index at discharge is strictly above the first, ' +
      'both worked out with the same value set.',
    denominator:
      'Patients discharged from the service in the quarter who have a quality of life score from their first assessment.',
    notes: [
      ...population,
      'The date of discharge decides the quarter.',
      'Our judgement: any change for the better is an improvement. An equal score is not.',
      'The patients with a score at discharge as well are counted apart. Three results are shown: improved of all (as ' +
        'specified), improved of those with both scores, and those with both scores of all.',
      'These patients began their treatment long before those of 109, so the two lines need not agree.',
    ],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: [
    'The denominator of the draft includes patients without a score at discharge, whose improvement cannot be known. The ' +
      'share of those with both scores is shown beside the published one.',
    'The draft says "on discharge", which leaves out patients in long-term review, such as most of those with a device.',
  ],
  betterWhen: 'higher',
  offeredWith: [],
  staysOpen: 0,
  extraFields: {
    ...proportionBoxes(
      'Of those with both scores, patients whose score at discharge is better',
      'Patients discharged in the quarter with a quality of life score from first assessment',
    ),
    paired: count('Of these, patients who also have a score at discharge', {
      neededByRule: true,
      hint: 'With the same measure. Needed as soon as any patient is counted.',
    }),
    instrument: choice('Quality of life measure used', instruments, {
      neededByRule: true,
      basis: 'measures',
      carriesOver: [],
    }),
    valueSet: choice('Value set used for both scores', valueSets, {
      neededByRule: true,
      carriesOver: ['instrument'],
      hint: 'Needed for EQ-5D-5L only.',
      basis: 'value sets',
    }),
  },
  companions: [
    { label: 'Improved, of those with both scores', part: 'numerator', whole: ['paired'] },
    { label: 'With both scores, of all', part: 'paired', whole: ['denominator'] },
  ],
  rules: [
    ...improvementRules,
    belowShare({
      code: '110-W1',
      checks: 'At least half of the patients with a first score have one at discharge too',
      why: 'Improvement is worked out of the pairs alone; whoever left without a second score may have fared otherwise.',
      part: 'paired',
      whole: 'denominator',
      percent: 50,
      field: 'paired',
      low: 'fewer than half have a score at discharge',
    }),
  ],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
