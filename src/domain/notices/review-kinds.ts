import { ofReporting } from './notice-kind'

/**
 * What people are told of the review of a declaration. `period` is the year; `due` a day, `when` a moment, `by` a name. Neither the outcome
 * nor what people wrote is in a mail.
 */
export const reviewKinds = {
  'declaration-accepted': ofReporting<'period' | 'by' | 'when'>({
    name: 'A declaration is accepted',
    goesTo: 'those who fill it in, correct or sign',
    words: ({ period, provider, by, when }) => ({
      subject: `Accepted: declaration for ${period}, ${provider}`,
      says: [
        `${by} accepted the declaration of ${provider} for ${period} on ${when}. There is nothing to do.`,
      ],
      link: 'See the declaration',
    }),
  }),
  'declaration-sent-back': ofReporting<'period' | 'by' | 'when'>({
    name: 'A declaration is sent back',
    goesTo: 'those who fill it in, correct or sign',
    words: ({ period, provider, by, when }) => ({
      subject: `Sent back: declaration for ${period}, ${provider}`,
      says: [
        `${by} sent back the declaration of ${provider} for ${period} on ${when}. The reason stands with it.`,
        'What was signed stays in force until it is signed again.',
      ],
      link: 'Read the reason',
    }),
  }),
  'review-signed': ofReporting<'period' | 'by' | 'due'>({
    name: 'The review of a declaration is signed',
    goesTo: 'those who fill it in, correct or sign',
    words: ({ period, provider, by, due }) => ({
      subject: `Reviewed: declaration for ${period}, ${provider}`,
      says: [
        `${by} signed the review of the declaration of ${provider} for ${period}.`,
        `If anything in it is not factually accurate, say so by ${due}.`,
      ],
      link: 'Read the outcome',
    }),
  }),
  'review-answered': ofReporting<'period' | 'by'>({
    name: 'A provider comments on a review',
    goesTo: 'those of the commissioner who review',
    words: ({ period, provider, by }) => ({
      subject: `Comment on the review for ${period}, ${provider}`,
      says: [`${by} commented on the factual accuracy of the review of ${provider} for ${period}.`],
      link: 'Read the comment',
    }),
  }),
}
