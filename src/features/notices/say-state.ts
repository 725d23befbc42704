import type { NoticeState, Outcome } from '@/domain/notices/delivery'
import type { TagProps } from '@/ui/tag'

/** Each state as people read it, in the order in which they are asked for. */
export const states: Readonly<
  Record<NoticeState, { readonly text: string; readonly colour: TagProps['colour'] }>
> = {
  waiting: { text: 'Waiting', colour: 'blue' },
  sent: { text: 'Sent', colour: 'green' },
  bounced: { text: 'Refused', colour: 'red' },
  'given-up': { text: 'Given up', colour: 'red' },
  expired: { text: 'Link ended', colour: 'muted' },
  kept: { text: 'Kept here', colour: 'plain' },
}

export const outcomes: Readonly<Record<Outcome, string>> = {
  sent: 'Taken by the mail server',
  deferred: 'Put off',
  refused: 'Refused',
}

export function isState(text: string): text is NoticeState {
  return Object.hasOwn(states, text)
}
