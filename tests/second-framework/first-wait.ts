import type { QuarterlyIndicator } from '../../src/domain/catalogue/indicator'
import { knownPeriod } from '../../src/domain/catalogue/known-period'
import { waitingTimeBoxes } from '../../src/domain/catalogue/waiting-time'

/** A mean wait. Its code is longer than three digits, and it begins like a framework's. */
export const firstWait: QuarterlyIndicator = {
  code: 'wait-1000',
  title: 'Mean wait for a first appointment',
  shortTitle: 'Mean wait',
  columnTitle: 'Mean wait',
  group: 'waiting',
  collected: 'quarterly',
  kind: 'mean-wait',
  section: 'clinics',
  asSpecified: { dataSource: 'Clinic list' },
  asOperated: { numerator: 'Days waited.', denominator: 'People seen.', notes: [] },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive'],
  draftFaults: [],
  betterWhen: 'lower',
  offeredWith: ['outreach'],
  staysOpen: 0,
  extraFields: waitingTimeBoxes('People seen in the quarter'),
  rules: [],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
