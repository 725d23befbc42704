import { count } from '../../kinds/field'
import type { QuarterlyIndicator } from '../indicator'
import { knownPeriod } from '../known-period'
import { population } from '../population'
import { proportionBoxes } from '../proportion-boxes'
import { belowShare } from '../rules/below-share'
import { completionRuleKnown } from '../rules/completion-rule-known'

export const programmeCompletion: QuarterlyIndicator = {
  code: '106',
  title: 'Proportion of patients completing a pain management programme',
  shortTitle: 'Pain management programme completed',
  columnTitle: 'Programme completed',
  group: 'clinical-outcomes',
  collected: 'quarterly',
  kind: 'proportion',
  section: 'programme',
  asSpecified: {
    numerator: 'Number of patients completing a pain management programme',
    denominator: 'Number of patients entered into a pain management programme',
    dataSource: 'Provider SSQD',
  },
  asOperated: {
    numerator:
      'Of the patients in the denominator, those who completed the programme by the written rule in your service profile.',
    denominator:
      'Patients who attended at least one session of a pain management programme whose scheduled end fell in the quarter.',
    notes: [
      ...population,
      'The scheduled end of the programme decides the quarter, even when a patient left earlier.',
      'Our judgement: where a service has no rule of its own, completed means that the patient attended at least 75% of ' +
        'the sessions and did not withdraw.',
      'Patients who entered a programme but attended no session are counted apart. The share of all who entered, ' +
        'attenders or not, is shown beside the main figure.',
    ],
  },
  outcomesDomains: [2, 3],
  cqcKeyQuestions: ['safe', 'effective'],
  draftFaults: [
    'The draft does not say what "entered into a programme" means. Here it means at least one session attended; those ' +
      'who entered and never attended are counted apart.',
  ],
  betterWhen: 'higher',
  offeredWith: ['programme'],
  staysOpen: 0,
  extraFields: {
    ...proportionBoxes(
      'Of these, patients who completed the programme by your written rule',
      'Patients who attended at least one session of a programme due to end in the quarter',
    ),
    neverAttended: count('Patients who entered such a programme but attended no session', {
      gives: 'a second result: those who completed, of all who entered',
      allowedWithNil: true,
      hint: 'Do not include them in the numbers above.',
    }),
  },
  companions: [
    {
      label: 'Completed, of all who entered a programme',
      part: 'numerator',
      whole: ['denominator', 'neverAttended'],
    },
  ],
  rules: [
    belowShare({
      code: '106-W1',
      checks: 'At least half of the patients complete the programme',
      why: 'Most often people who only came to be assessed were counted as having begun, or the programme had not ended by the last day of the quarter.',
      part: 'numerator',
      whole: 'denominator',
      percent: 50,
      field: 'numerator',
      low: 'fewer than half completed the programme',
    }),
    completionRuleKnown,
  ],
  version: 1,
  firstPeriod: knownPeriod('2020-21-Q1'),
  lastPeriod: null,
}
