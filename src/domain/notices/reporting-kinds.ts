import { actionKinds } from './action-kinds'
import { conversationKinds } from './conversation-kinds'
import { ofReporting } from './notice-kind'
import { reviewKinds } from './review-kinds'

/**
 * What people are told of reporting, unless they switch it off. `provider` is added by the database; `period` is said as it is read:
 * `Quarter 2 of 2026-27`; `deadline` is a day, `when` a moment, `by` a name.
 */
export const reportingKinds = {
  'period-opened': ofReporting<'period' | 'deadline'>({
    name: 'A period opens',
    goesTo: 'those who enter figures or declare',
    words: ({ period, provider, deadline }) => ({
      subject: `Open now: ${period}, ${provider}`,
      says: [`For ${provider}, ${period} is open now. It is due by ${deadline}.`],
      link: 'Begin',
    }),
  }),
  'deadline-near': ofReporting<'period' | 'deadline'>({
    name: 'A deadline is near, and the return is not submitted',
    goesTo: 'those who enter or submit, 14, 7 and 1 days before',
    words: ({ period, provider, deadline }) => ({
      subject: `Due by ${deadline}: ${period}, ${provider}`,
      says: [`The return of ${provider} for ${period} is not submitted yet. It is due by ${deadline}.`],
      link: 'Go on with the return',
    }),
  }),
  overdue: ofReporting<'period' | 'deadline'>({
    name: 'A return or a declaration is overdue',
    goesTo: 'those who submit or sign, and their commissioner, at most weekly',
    words: ({ period, provider, deadline }) => ({
      subject: `Overdue: ${period}, ${provider}`,
      says: [`Nothing has come from ${provider} for ${period}. It was due by ${deadline}.`],
      link: 'See what is missing',
    }),
  }),
  'more-time-given': ofReporting<'period' | 'deadline' | 'by'>({
    name: 'Your provider is given more time',
    goesTo: 'those who enter, submit or sign',
    words: ({ period, provider, deadline, by }) => ({
      subject: `More time until ${deadline}: ${period}, ${provider}`,
      says: [
        `${by} gave ${provider} more time for ${period}: until the end of ${deadline}. Until then nothing of it is overdue.`,
      ],
      link: 'Go on with it',
    }),
  }),
  'correction-allowed': ofReporting<'period' | 'deadline' | 'by'>({
    name: 'Your provider may correct something after the close of its year',
    goesTo: 'those who submit or correct',
    words: ({ period, provider, deadline, by }) => ({
      subject: `You may correct ${period} until ${deadline}, ${provider}`,
      says: [
        `${by} allowed ${provider} to correct what it reported for ${period}, although its year has closed: until the end of ${deadline}.`,
        'What was reported stays in force until the correction is handed in.',
      ],
      link: 'See what was reported',
    }),
  }),
  'return-submitted': ofReporting<'period' | 'by' | 'when'>({
    name: 'A return is submitted',
    goesTo: 'those who submit, and their commissioner',
    words: ({ period, provider, by, when }) => ({
      subject: `Submitted: ${period}, ${provider}`,
      says: [`${by} submitted the return of ${provider} for ${period} on ${when}.`],
      link: 'See the receipt',
    }),
  }),
  'return-sent-back': ofReporting<'period' | 'by' | 'when'>({
    name: 'A return is sent back',
    goesTo: 'those who enter or submit',
    words: ({ period, provider, by, when }) => ({
      subject: `Sent back: ${period}, ${provider}`,
      says: [
        `${by} sent back the return of ${provider} for ${period} on ${when}. The reason stands on the return.`,
        'What was submitted stays in force until it is submitted again.',
      ],
      link: 'Read the reason',
    }),
  }),
  'return-accepted': ofReporting<'period' | 'by' | 'when'>({
    name: 'A return is accepted',
    goesTo: 'those who submit',
    words: ({ period, provider, by, when }) => ({
      subject: `Accepted: ${period}, ${provider}`,
      says: [`${by} accepted the return of ${provider} for ${period} on ${when}. There is nothing to do.`],
      link: 'See the receipt',
    }),
  }),
  /** `what`: `return` or `declaration`. */
  'handed-over': ofReporting<'what' | 'period' | 'by'>({
    name: 'A draft is ready for you',
    goesTo: 'those who submit or sign',
    words: ({ what, period, provider, by }) => ({
      subject: `Ready for you: ${period}, ${provider}`,
      says: [`${by} says that the ${what} of ${provider} for ${period} is ready. It waits for you.`],
      link: 'Check it',
    }),
  }),
  'handed-back': ofReporting<'what' | 'period' | 'by'>({
    name: 'A draft is handed back',
    goesTo: 'those who enter',
    words: ({ what, period, provider, by }) => ({
      subject: `Handed back: ${period}, ${provider}`,
      says: [`${by} handed back the ${what} of ${provider} for ${period}. The comment stands with it.`],
      link: 'Read the comment',
    }),
  }),
  'declaration-due': ofReporting<'period' | 'deadline'>({
    name: 'A declaration is due, and not signed',
    goesTo: 'those who fill it in or sign, 14, 7 and 1 days before',
    words: ({ period, provider, deadline }) => ({
      subject: `Due by ${deadline}: ${period}, ${provider}`,
      says: [`For ${provider}, ${period} is not signed yet. It is due by ${deadline}.`],
      link: 'Go on with the declaration',
    }),
  }),
  'declaration-signed': ofReporting<'period' | 'by' | 'when'>({
    name: 'A declaration is signed',
    goesTo: 'those who fill it in, and their commissioner',
    words: ({ period, provider, by, when }) => ({
      subject: `Signed: declaration for ${period}, ${provider}`,
      says: [`${by} signed the declaration of ${provider} for ${period} on ${when}.`],
      link: 'See the declaration',
    }),
  }),
  ...conversationKinds,
  ...reviewKinds,
  ...actionKinds,
}
