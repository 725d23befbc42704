import { date, text } from '../kinds/field'
import type { AboutReturn, Offering, Override, Section } from './framework'

/** The pages of the quarterly return, in form order. */
export const sections: readonly Section[] = [
  {
    code: 'about',
    title: 'Registry extracts',
    introduction: 'Say when the registry figures in this return were taken from each registry.',
  },
  {
    code: 'devices',
    title: 'Neuromodulation and ITDD devices',
    introduction:
      'Patients with a neuromodulation or intrathecal drug delivery (ITDD) device: their procedures, their registry ' +
      'records and their outcomes.',
  },
  {
    code: 'cordotomy',
    title: 'Cordotomy',
    introduction: 'Patients who had a cordotomy, and whether they are in the National Cordotomy Registry.',
  },
  {
    code: 'waiting-times',
    title: 'Waiting times',
    introduction:
      'How long patients waited from referral to their first definitive treatment in this service. Every patient treated ' +
      'belongs to exactly one of the two lines.',
  },
  {
    code: 'programme',
    title: 'Pain management programme',
    introduction: 'Patients who took part in a pain management programme, and those who completed it.',
  },
  {
    code: 'outcomes',
    title: 'Quality of life outcomes',
    introduction: 'Patients whose quality of life was measured, and those for whom it improved by discharge.',
  },
  {
    code: 'experience',
    title: 'Patient experience',
    introduction: 'What patients and carers said in the surveys that came back in the quarter.',
  },
]

/** What a service profile says is offered. */
export const offerings: readonly Offering[] = [
  { code: 'neuromodulation', name: 'Neuromodulation' },
  { code: 'itdd', name: 'Intrathecal drug delivery (ITDD)' },
  { code: 'cordotomy', name: 'Cordotomy' },
  {
    code: 'programme',
    name: 'Pain management programme',
    suggestedRule: 'At least 75% of sessions attended, and not self-withdrawn',
  },
  { code: 'other-neurolytic', name: 'Other neurolytic procedures' },
  { code: 'neurosurgical', name: 'Neurosurgical brain procedures for pain' },
  { code: 'inpatient-optimisation', name: 'Inpatient drug optimisation' },
]

export const aboutReturn: AboutReturn = {
  code: 'about',
  section: 'about',
  fields: {
    neuromodulationExtract: date('Date of the National Neuromodulation Registry extract', {
      hint: 'The day on which the figures of 101 were taken from the registry. Needed when 101 reports figures.',
      neededByRule: true,
    }),
    cordotomyExtract: date('Date of the National Cordotomy Registry extract', {
      hint: 'The day on which the figures of 102 were taken from the registry. Needed when 102 reports figures.',
      neededByRule: true,
    }),
    explanation: text('Why the figures of the whole return are right', {
      hint: 'Needed only when a warning asks about the return as a whole. Do not describe a patient.',
      neededByRule: true,
      maximumLength: 1000,
    }),
  },
  requiredWith: { neuromodulationExtract: ['101', '105', '107'], cordotomyExtract: ['102'] },
}

/** The devices counted for 107 and 105 are those of 101, unless a reason says otherwise. */
export const overrides: readonly Override[] = [
  { code: 'X01', indicator: '107', field: 'denominator', reason: 'overrideReason' },
  { code: 'X02', indicator: '105', field: 'denominator', reason: 'overrideReason' },
]
