import { count } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { belowShare } from '../rules/below-share'
import { deviceSplitRules } from '../rules/device-split'

export const neuromodulationRegistry: QuarterlyIndicator = {
  code: '101',
  title:
    'Proportion of patients with neuromodulatory/ITDD devices submitted to National Neuromodulation Registry. To Include new, revisions and explantation.',
  shortTitle: 'Device patients in the neuromodulation registry',
  columnTitle: 'Device registry',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'devices',
  asSpecified: {
    numerator: 'Number of patients submitted to the registry',
    denominator: 'Number of patients having new implants, revisions and explantation',
    dataSource: 'Registry / SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those for whom every permanent-device procedure of the quarter is in the ' +
      'National Neuromodulation Registry by the data cut.',
    denominator:
      'Patients who had at least one new implant, revision or explantation of a neuromodulation or intrathecal drug ' +
      'delivery (ITDD) device in the quarter. Each patient counts once, whatever the number of procedures.',
    notes: [
      ...population,
      'The date of the procedure decides the quarter.',
      'Our judgement: trial leads are not counted.',
      'The three counts of new implants, revisions and explantations are optional. A patient may be in more than one.',
    ],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: [
    'The abbreviations of the draft print "ITTD" for intrathecal drug delivery. "ITDD" is used here.',
  ],
  betterWhen: 'higher',
  offeredWith: ['neuromodulation', 'itdd'],
  staysOpen: 'always',
  extraFields: {
    ...proportionBoxes(
      'Of these, patients with every procedure in the registry by the data cut',
      'Patients with a new implant, revision or explantation in the quarter',
      { ofDenominator: { hint: 'Count each patient once. Do not count trial leads.' } },
    ),
    newImplants: count('Patients with a new implant', {
      gives: 'a check that nobody was left out of the whole',
    }),
    revisions: count('Patients with a revision', { gives: 'a check that nobody was left out of the whole' }),
    explantations: count('Patients with an explantation', {
      gives: 'the same check, and a comparison with the infections of 105',
    }),
  },
  rules: [
    ...deviceSplitRules,
    belowShare({
      code: '101-W1',
      checks: 'At least 80% of the patients with a procedure are in the registry',
      why: 'The registry is where this figure comes from: a patient who is not in it is seen by nobody who looks there for harm.',
      part: 'numerator',
      whole: 'denominator',
      percent: 80,
      field: 'numerator',
      low: 'fewer than 80% of the patients are in the registry',
    }),
  ],
  unremarkable: ['nobody', 'everybody'],
  countsPatientQuarters: true,
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
