import { keepsRegister } from './declared-admin'
import { BLANK_PERIOD, DRAFT_PERIOD, SUBMITTED_PERIOD } from './objects'
import type { ActionRule, PageRule } from './rules'

const allows = { who: 'correction:allow', of: 'provider', stranger: 'sign-in' } as const
const segment = encodeURIComponent

const AT = '/admin/timetable'
const [OPEN, LATER] = [`${AT}/${SUBMITTED_PERIOD}`, `${AT}/2026-27-Q4`]

/** Pages of the timetable, and of the service's health. */
export const timetablePages: Readonly<Record<string, PageRule>> = {
  [AT]: { ...keepsRegister, at: () => [AT, `${AT}?framework=tiny-100`], shows: () => 'Quarterly returns' },
  [`${AT}/rule`]: { ...keepsRegister, at: () => [`${AT}/rule`], shows: () => 'Show what follows' },
  [`${AT}/[window]`]: {
    ...keepsRegister,
    at: () => [OPEN, LATER, `${OPEN}?done=extension`, `${AT}/tiny-100-${DRAFT_PERIOD}`],
    absentAt: () => [`${AT}/2026-27-Q9`, `${AT}/2019-20-Q1`, `${AT}/2099-00`, `${AT}/none-999-2026-27-Q1`],
    shows: () => 'Deadline',
  },
  [`${AT}/[window]/[change]`]: {
    ...keepsRegister,
    at: () => [
      ...['deadline', 'everybody', 'extension'].map((change) => `${AT}/${BLANK_PERIOD}/${change}`),
      `${LATER}/dates`,
    ],
    absentAt: () => [
      `${OPEN}/dates`,
      `${LATER}/everybody`,
      `${OPEN}/end`,
      `${OPEN}/end?provider=ZZ1&granted=x`,
      `${OPEN}/other`,
    ],
    shows: () => 'Back to the period',
  },
  '/returns/[returnId]/allow-correction': {
    ...allows,
    at: ({ submitted }) => [`/returns/${segment(submitted)}/allow-correction`],
    absentAt: ({ draft }) => [`/returns/${segment(draft)}/allow-correction`],
    shows: ({ provider }) => provider,
  },
  '/declarations/[declarationId]/allow-correction': {
    ...allows,
    at: ({ signed }) => [`/declarations/${segment(signed)}/allow-correction`],
    absentAt: ({ declaration }) => [`/declarations/${segment(declaration)}/allow-correction`],
    shows: ({ provider }) => provider,
  },
  '/admin/health': { ...keepsRegister, at: () => ['/admin/health'], shows: () => 'Health of the service' },
}

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }
const REASON = 'The board has agreed to it.'

/** What is done to it. The windows of these tests are due in 2098. */
export const timetableActions: Readonly<Record<string, ActionRule>> = {
  'src/features/timetable/actions.ts keepWindowAction': {
    ...keepsRegister,
    stranger: 'in-place',
    page: () => `${OPEN}/everybody`,
    state: unposted,
    typed: () => ({ 'until-day': '1', 'until-month': '6', 'until-year': '2098', reason: REASON }),
    leadsTo: AT,
    wrongState: () => ({ window: '2026-27-Q4' }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/timetable/actions.ts recordRuleAction': {
    ...keepsRegister,
    stranger: 'in-place',
    page: () => `${AT}/rule`,
    state: { ...unposted, moving: null },
    typed: () => ({
      ...{ dataCutDays: '30', deadlineDays: '45', closeDays: '', reason: REASON, then: 'save' },
      ...{
        'yearOpens-day': '1',
        'yearOpens-month': '4',
        'yearDeadline-day': '30',
        'yearDeadline-month': '6',
      },
      ...{ 'yearCloses-day': '31', 'yearCloses-month': '3' },
    }),
    leadsTo: AT,
    wrongState: () => ({ framework: 'none-999' }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/allowances/actions.ts allowCorrectionAction': {
    ...allows,
    stranger: 'in-place',
    page: ({ submitted }) => `/returns/${submitted}/allow-correction`,
    state: unposted,
    typed: () => ({ 'until-day': '1', 'until-month': '6', 'until-year': '2098', reason: REASON }),
    wrongState: () => ({ window: '2026-27-Q4' }),
    writes: ({ provider }) => [provider],
  },
}
