import { text } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { infectionWarnings } from '../rules/infection-warnings'

export const explantationForInfection: QuarterlyIndicator = {
  code: '105',
  title:
    'Proportion of patients having explantation of neuromodulation / ITDD devices due to infection within 12 months of implant',
  shortTitle: 'Devices removed for infection within 12 months',
  columnTitle: 'Removed for infection',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'devices',
  asSpecified: {
    numerator:
      'Number of patients having explantation of neuromodulation / ITDD devices due to infection within 12months of implant',
    denominator: 'number of patients treated with neuromodulation / ITDD devices',
    dataSource: 'Registry / SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those whose device was explanted in the quarter because of infection, within ' +
      '365 days of its implant.',
    denominator:
      'The same patients as the denominator of 101: those who had a new implant, revision or explantation of a ' +
      'neuromodulation or intrathecal drug delivery (ITDD) device in the quarter.',
    notes: [
      ...population,
      'The date of the explantation decides the quarter, whenever and wherever the device was implanted.',
      'The denominator is filled in from 101. Enter another number only when it differs, and say why.',
      'Our judgement: 12 months are 365 days, counted from the implant of the device that was removed.',
    ],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: [
    'The denominator of the draft, "patients treated with neuromodulation / ITDD devices", can be read in three ways. ' +
      'Version 1 counts the patients with a device procedure in the quarter.',
    'The descriptor prints "12months"; read "12 months".',
  ],
  betterWhen: 'lower',
  offeredWith: ['neuromodulation', 'itdd'],
  staysOpen: 'always',
  extraFields: {
    ...proportionBoxes(
      'Of these, patients whose device was removed for infection within 365 days of its implant',
      'Patients with a new implant, revision or explantation in the quarter',
      {
        ofDenominator: {
          filledFrom: ['101', 'denominator'],
          hint: 'Leave blank to use the number of patients with a procedure from 101.',
        },
      },
    ),
    overrideReason: text('Why this number of patients differs from 101', {
      neededByRule: true,
      hint: 'Needed only when you typed another number. Do not describe a patient.',
    }),
  },
  rules: infectionWarnings,
  unremarkable: ['nobody'],
  countsPatientQuarters: true,
  isRareEvent: true,
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
