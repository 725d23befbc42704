import { choices } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { instruments } from '../options'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { belowShare } from '../rules/below-share'
import { instrumentNamed } from '../rules/instrument-named'

export const qualityOfLifeRecorded: QuarterlyIndicator = {
  code: '109',
  title: 'Proportion of all patients with recorded QoL outcomes in line with national guidance.',
  shortTitle: 'Patients with quality of life recorded',
  columnTitle: 'Quality of life recorded',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'outcomes',
  asSpecified: {
    numerator: 'Number of patients with recorded QoL',
    denominator: 'number of patients treated by the highly specialist service',
    dataSource: 'Provider SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those with at least one complete quality of life measure in this episode of ' +
      'care, whenever it was completed.',
    denominator:
      'Patients who attended at least one treatment contact with the service in the quarter. Each patient counts once, ' +
      'whatever the number of contacts.',
    notes: [
      ...population,
      'The date of the treatment contact decides the quarter.',
      'The measures in use are recorded with the figures. EQ-5D-5L is the usual one.',
    ],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: [
    'The draft names no instrument and no guidance. The instrument is recorded here; EQ-5D-5L is the default.',
  ],
  betterWhen: 'higher',
  offeredWith: [],
  staysOpen: 0,
  extraFields: {
    ...proportionBoxes(
      'Of these, patients with a complete quality of life measure in this episode',
      'Patients who attended a treatment contact in the quarter',
      { ofDenominator: { hint: 'Count each patient once.' } },
    ),
    instruments: choices('Quality of life measures used', instruments, {
      neededByRule: true,
      carriesOver: [],
    }),
  },
  rules: [
    instrumentNamed,
    belowShare({
      code: '109-W1',
      checks: 'At least half of the treated patients have a quality of life measure',
      why: 'Where most have no measure, the figures of improvement rest on those who answered, and these are seldom like the rest.',
      part: 'numerator',
      whole: 'denominator',
      percent: 50,
      field: 'numerator',
      low: 'fewer than half have a complete measure',
    }),
  ],
  countsPatientQuarters: true,
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
