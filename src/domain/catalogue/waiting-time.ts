import type { Companion } from './indicator'
import { type Fields, count, days, decimalDays } from '../kinds/field'

/** The statutory figure is about referral to treatment (RTT), and starts elsewhere. */
export const serviceWait = 'Service wait, not the statutory RTT figure'

export const longWaits: readonly Companion[] = [
  { label: 'Waited more than 126 days (18 weeks)', part: 'over126', whole: ['patients'] },
]

/** The boxes of a waiting time, for the patients that the label names. Only the first two must be filled in. */
export function waitingTimeBoxes(patients: string): Fields {
  return {
    totalDays: days('Total days that these patients waited, added up', {
      required: true,
      hint: 'Add up each patient’s days from the day the service received the referral to the day treatment started.',
    }),
    patients: count(patients, { required: true }),
    shortest: count('Shortest wait, in days', { unit: 'days', gives: 'a check of the total' }),
    median: decimalDays('Median wait, in days', {
      hint: 'The middle wait when all are put in order.',
      gives: 'the typical wait, which a few long ones do not move',
    }),
    longest: count('Longest wait, in days', { unit: 'days', gives: 'a check of the total' }),
    standardDeviation: decimalDays('Standard deviation of the waits, in days', {
      hint: 'Leave blank when only one patient was treated.',
      gives: 'a 95% interval for the mean, and a warning only where it moved by more than chance',
    }),
    over126: count('Patients who waited more than 126 days', {
      gives: 'the share who waited more than 18 weeks',
    }),
  }
}

/** Decided once for 103 and 104, so that their means can be compared between services. */
export const waitingTimeNotes: readonly string[] = [
  'Our judgement: the first definitive treatment is the first of these to take place: a permanent implant or other ' +
    'procedure; a first session of a programme or of psychology; an admission; or the start of a medicines plan.',
  'Our judgement: an assessment, a multidisciplinary team discussion, a trial lead and advice are not treatment. ' +
    'Patients who have not yet been treated are not counted.',
  'Our judgement: treatment on the day of the referral counts as 0 days. The count is never paused. A new referral ' +
    'after discharge starts a new count.',
  'Context, not a target: 126 days are 18 weeks.',
]

export const waitingTimeFaults: readonly string[] = [
  'The draft gives no descriptor: it says neither which day starts the wait nor which treatment ends it. Both are ' +
    'defined here, and the figure is labelled as a service wait, not the statutory referral to treatment figure.',
]
