import { AT, FRAMEWORK } from './facts'

const decided = { version: 1, reason: 'Decided by the board', recorded_by_name: 'Ann Admin', recorded_at: AT }
const moments = { old_deadline_at: '2026-08-12T22:59:59Z', old_closes_at: '2026-09-30T22:59:59Z' }

/** One row of each table of the timetable that nothing is wrong with. */
export const validTimetable = {
  timetable_rule: () => ({
    ...{ framework: FRAMEWORK, data_cut_days: 30, deadline_days: 42, close_days: null },
    ...{ year_opens: '04-01', year_deadline: '06-30', year_closes: '03-31', ...decided },
  }),
  planned_window: () => ({
    ...{ framework: FRAMEWORK, period: '2027-28-Q1', opens_on: '2027-07-01', data_cut_on: '2027-07-30' },
    ...{ deadline_on: '2027-08-12', closes_on: '2027-09-30', ...decided },
  }),
  window_change: () => ({
    ...{ framework: FRAMEWORK, period: '2026-27-Q1', ...moments, ...decided },
    ...{ deadline_at: '2026-08-20T22:59:59Z', closes_at: '2026-09-30T22:59:59Z' },
  }),
  general_extension: () => ({
    ...{
      framework: FRAMEWORK,
      period: '2026-27-Q1',
      version: 1,
      ...moments,
      until_at: '2026-09-30T22:59:59Z',
    },
    ...{ message: 'The registry is down.', granted_by_name: 'Ann Admin', granted_at: AT },
  }),
  worker_wake: () => ({ woke_at: AT }),
  backup_record: () => ({ made_at: AT, bytes: 1, sha256: 'ab'.repeat(32) }),
}
