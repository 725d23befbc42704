// The settings of the annual review, apart from the others by their number; settings.mjs lists them.

import { setting } from './setting.mjs'
import { wholeNumber } from './setting-readers.mjs'

const MOST_DAYS = 366

export const reviewDays = setting('REVIEW_DAYS', {
  meaning: 'within how many days after its signature a declaration is to be reviewed',
  otherwise: '`90`',
  wanted: 'a number of days from 1 to 366',
  read: wholeNumber(1, MOST_DAYS),
  fallback: 90,
})

export const reviewAnswerDays = setting('REVIEW_ANSWER_DAYS', {
  meaning: 'for how many days a provider may comment on the factual accuracy of a signed review',
  otherwise: '`28`',
  wanted: 'a number of days from 1 to 366',
  read: wholeNumber(1, MOST_DAYS),
  fallback: 28,
})

export const reviewSettings = [reviewDays, reviewAnswerDays]
