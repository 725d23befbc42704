import { ofReporting } from './notice-kind'

/**
 * What people are told of a conversation about a figure, and of a case. `what` is said as it is read: `106 of Quarter 2 of 2026-27`;
 * `due` is a day. Neither figures nor what people wrote is in a mail.
 */
export const conversationKinds = {
  'query-asked': ofReporting<'what' | 'by' | 'due'>({
    name: 'Something is asked about a figure',
    goesTo: 'those who answer for the provider',
    words: ({ what, provider, by, due }) => ({
      subject: `Asked: ${what}, ${provider}`,
      says: [`${by} asks about ${what} of ${provider}. An answer is asked for by ${due}.`],
      link: 'Read what is asked',
    }),
  }),
  'query-answered': ofReporting<'what' | 'by'>({
    name: 'What was asked is answered',
    goesTo: 'whoever asked, or goes on in their place',
    words: ({ what, provider, by }) => ({
      subject: `Answered: ${what}, ${provider}`,
      says: [`${by} answered what was asked about ${what} of ${provider}. Close it, or ask again.`],
      link: 'Read the answer',
    }),
  }),
  'query-closed': ofReporting<'what' | 'by'>({
    name: 'What was asked is closed',
    goesTo: 'those who answer for the provider',
    words: ({ what, provider, by }) => ({
      subject: `Closed: ${what}, ${provider}`,
      says: [`${by} closed what was asked about ${what} of ${provider}. There is nothing to do.`],
      link: 'See what was said',
    }),
  }),
  'case-opened': ofReporting<'what' | 'by' | 'due'>({
    name: 'A case is opened',
    goesTo: 'those who check the data of the provider, and its commissioner',
    words: ({ what, provider, by, due }) => ({
      subject: `A case is opened: ${what}, ${provider}`,
      says: [
        `${by} opened a case about ${what} of ${provider}. The data are to be checked by ${due}.`,
        'A case says that a figure is an alarm or an alert, and nothing about why. Only the provider, its commissioner and the national team see it.',
      ],
      link: 'See the case',
    }),
  }),
  /** `step`: what is to be done next, such as `explain the figure`; `due`: until when. */
  'case-moved': ofReporting<'what' | 'by' | 'step' | 'due'>({
    name: 'A case waits for you',
    goesTo: 'those whose step it is: the provider, or its commissioner',
    words: ({ what, provider, by, step, due }) => ({
      subject: `A case waits for you: ${what}, ${provider}`,
      says: [`${by} took a step in the case about ${what} of ${provider}. Next: ${step}, by ${due}.`],
      link: 'See the case',
    }),
  }),
}
