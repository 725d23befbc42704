// After how many days an action that is overdue is told to whom, beside the provider itself.

import { setting } from './setting.mjs'
import { wholeNumber } from './setting-readers.mjs'

const MOST_DAYS = 365

export const commissionerAfterDays = setting('ACTION_COMMISSIONER_DAYS', {
  meaning: 'after how many days overdue the commissioner is told of an action',
  otherwise: '`14`',
  wanted: `a number of days from 1 to ${MOST_DAYS}`,
  read: wholeNumber(1, MOST_DAYS),
  fallback: 14,
})

export const nationalAfterDays = setting('ACTION_NATIONAL_DAYS', {
  meaning: 'after how many days overdue the national team is told of an action',
  otherwise: '`42`',
  wanted: `a number of days from 1 to ${MOST_DAYS}`,
  read: wholeNumber(1, MOST_DAYS),
  fallback: 42,
})

export const escalationSettings = [commissionerAfterDays, nationalAfterDays]
