import type { QuarterlyIndicator } from '../../src/domain/catalogue/indicator'
import { knownPeriod } from '../../src/domain/catalogue/known-period'
import { proportionBoxes } from '../../src/domain/catalogue/proportion-boxes'
import { count } from '../../src/domain/kinds/field'

/** A share. Its code has no digit, and it has a box that no other framework has. */
export const seenInTime: QuarterlyIndicator = {
  code: 'seen',
  title: 'Proportion of people seen in time',
  shortTitle: 'Seen in time',
  columnTitle: 'Seen in time',
  group: 'waiting',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'clinics',
  asSpecified: { dataSource: 'Clinic list' },
  asOperated: { numerator: 'People seen in time.', denominator: 'People seen.', notes: [] },
  outcomesDomains: [4],
  cqcKeyQuestions: ['responsive'],
  draftFaults: [],
  betterWhen: 'higher',
  offeredWith: [],
  staysOpen: 0,
  extraFields: {
    ...proportionBoxes('Of these, people seen in time', 'People seen in the quarter'),
    byTelephone: count('Of these, people seen by telephone', {
      gives: 'the share who did not have to travel',
    }),
  },
  rules: [],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
