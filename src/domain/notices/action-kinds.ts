import { ofReporting } from './notice-kind'

/** What people are told of actions. `what` names one: `Action 3, 002 declared Not met for 2025-26`; `due` is a day. What people wrote is in no mail. */
export const actionKinds = {
  'action-opened': ofReporting<'what' | 'by' | 'due'>({
    name: 'An action is asked for',
    goesTo: 'those who complete the actions of the provider',
    words: ({ what, provider, by, due }) => ({
      subject: `To be done by ${due}: ${what}, ${provider}`,
      says: [`${by} entered what is to be done by ${due}: ${what}, ${provider}.`],
      link: 'Read what is to be done',
    }),
  }),
  'action-completed': ofReporting<'what' | 'by' | 'extent'>({
    name: 'An action is completed',
    goesTo: 'the commissioner of the provider',
    words: ({ what, provider, by, extent }) => ({
      subject: `Completed: ${what}, ${provider}`,
      says: [`${by} completed it and says how far it is met: ${extent}. ${what}, ${provider}.`],
      link: 'See what was done',
    }),
  }),
  /** `days`: how many it is overdue, in words. */
  'action-overdue': ofReporting<'what' | 'due' | 'days'>({
    name: 'An action is overdue',
    goesTo: 'those who complete it; later its commissioner, and later the national team',
    words: ({ what, provider, due, days }) => ({
      subject: `Overdue: ${what}, ${provider}`,
      says: [`${what}, ${provider}, was to be done by ${due}. It is ${days} overdue and not completed.`],
      link: 'See the action',
    }),
  }),
}
