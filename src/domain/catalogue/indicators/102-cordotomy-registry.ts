import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { cordotomyWarnings } from '../rules/registry-warnings'

export const cordotomyRegistry: QuarterlyIndicator = {
  code: '102',
  title: 'Proportion of cordotomy patients entered in to the National Cordotomy Registry',
  shortTitle: 'Cordotomy patients in the cordotomy registry',
  columnTitle: 'Cordotomy registry',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'cordotomy',
  asSpecified: {
    numerator: 'Number of patients submitted to the registry',
    denominator: 'Number of patients having cordotomy',
    dataSource: 'Registry / SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those who are in the National Cordotomy Registry by the data cut.',
    denominator: 'Patients who had a cordotomy in the quarter. Each patient counts once.',
    notes: [...population, 'The date of the cordotomy decides the quarter.'],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: ['The published name prints "entered in to"; read "entered into".'],
  betterWhen: 'higher',
  offeredWith: ['cordotomy'],
  staysOpen: 0,
  extraFields: proportionBoxes(
    'Of these, patients in the registry by the data cut',
    'Patients who had a cordotomy in the quarter',
    { ofDenominator: { hint: 'Count each patient once.' } },
  ),
  rules: cordotomyWarnings,
  unremarkable: ['nobody', 'everybody'],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
