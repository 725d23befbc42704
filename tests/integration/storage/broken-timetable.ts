import type { BrokenRow } from './broken-declarations'

const LONG = 'x'.repeat(4001)
const NO_DAYS = { opens_on: null, data_cut_on: null, deadline_on: null, closes_on: null }

/** Of the timetable: one fact a row, and the constraint that refuses it for that fact alone. */
export const brokenTimetable: BrokenRow[] = [
  ['reporting_window', 'reporting_window_data_cut', { data_cut_on: '2027-08-14' }],
  ['window_extension', 'window_extension_kind', { kind: 'other' }],
  ['window_extension', 'window_extension_end', { ended_at: '2026-08-01T00:00:00Z' }],
  ['window_extension', 'window_extension_end', { end_reason: LONG }],
  ['timetable_rule', 'timetable_rule_framework', { framework: 'x' }],
  ['timetable_rule', 'timetable_rule_version', { version: 0 }],
  ['timetable_rule', 'timetable_rule_reason', { reason: '' }],
  ['timetable_rule', 'timetable_rule_order', { data_cut_days: 43 }],
  ['timetable_rule', 'timetable_rule_order', { data_cut_days: -1 }],
  ['timetable_rule', 'timetable_rule_order', { close_days: 41 }],
  ['timetable_rule', 'timetable_rule_days', { year_opens: '02-29' }],
  ['timetable_rule', 'timetable_rule_days', { year_deadline: '06-31' }],
  ['timetable_rule', 'timetable_rule_days', { year_closes: '3 May' }],
  ['planned_window', 'planned_window_framework', { framework: 'x' }],
  ['planned_window', 'planned_window_version', { version: 0 }],
  ['planned_window', 'planned_window_reason', { reason: LONG }],
  ['planned_window', 'planned_window_period', { ...NO_DAYS, period: '2027-29' }],
  ['planned_window', 'planned_window_order', { opens_on: '2027-06-30' }],
  ['planned_window', 'planned_window_order', { data_cut_on: '2027-08-13' }],
  ['planned_window', 'planned_window_order', { deadline_on: '2027-10-01' }],
  ['planned_window', 'planned_window_order', { closes_on: null }],
  ['planned_window', 'planned_window_order', { ...NO_DAYS, closes_on: '2027-09-30' }],
  ['window_change', 'window_change_framework', { framework: 'x' }],
  ['window_change', 'window_change_version', { version: 0 }],
  ['window_change', 'window_change_reason', { reason: '' }],
  ['window_change', 'window_change_order', { deadline_at: '2026-10-01T00:00:00Z' }],
  ['general_extension', 'general_extension_framework', { framework: 'x' }],
  ['general_extension', 'general_extension_version', { version: 0 }],
  ['general_extension', 'general_extension_message', { message: '' }],
  ['general_extension', 'general_extension_until', { until_at: '2026-07-01T00:00:00Z' }],
  ['general_extension', 'general_extension_end', { ended_by_name: 'Ann Admin' }],
  ['worker_wake', 'worker_wake_one', { one: false }],
  ['worker_wake', 'worker_wake_failed', { failed: null }],
]
