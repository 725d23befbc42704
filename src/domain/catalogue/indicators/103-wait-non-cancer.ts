import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { waitingTimeRules } from '../rules/waiting-time-rules'
import { waitingTimeWarnings } from '../rules/waiting-time-warnings'
import {
  longWaits,
  serviceWait,
  waitingTimeBoxes,
  waitingTimeFaults,
  waitingTimeNotes,
} from '../waiting-time'

export const waitNonCancer: QuarterlyIndicator = {
  code: '103',
  title: 'Mean time from referral to treatment for non-cancer patients',
  shortTitle: 'Mean wait, non-cancer patients',
  columnTitle: 'Wait, non-cancer (days)',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'mean-wait',
  section: 'waiting-times',
  asSpecified: { dataSource: 'Provider SSQD' },
  asOperated: {
    numerator:
      'The days that the patients in the denominator waited, added up: from the day on which the service received the ' +
      'referral to the day of the first definitive treatment in the service.',
    denominator:
      'Patients who started their first definitive treatment in the service in the quarter, and whose pain is not ' +
      'caused by cancer or its treatment.',
    notes: [
      ...population,
      'The date of the first definitive treatment decides the quarter.',
      'Every patient treated is in exactly one of 103 and 104.',
      ...waitingTimeNotes,
    ],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: waitingTimeFaults,
  caveat: serviceWait,
  betterWhen: 'lower',
  offeredWith: [],
  staysOpen: 0,
  extraFields: waitingTimeBoxes('Non-cancer patients who started treatment in the quarter'),
  companions: longWaits,
  rules: [...waitingTimeRules('103'), ...waitingTimeWarnings('103')],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
