import { sayMoment } from '@/domain/periods/format'
import type { OpenedRead } from '@/operations/read/get-window'
import { type Asked, type ChangeFormView, reasonField } from './change-fields'

/** More time for one of those that still owe something; null where nobody does. */
export function toExtension({ window, history }: OpenedRead): ChangeFormView | null {
  const owing = history.owing.filter(({ received }) => !received)
  if (owing.length === 0) return null
  return {
    title: 'Give one provider more time',
    said: [
      `The deadline is ${sayMoment(window.deadlineAt)}. Until the end of the day below this provider is neither overdue nor late, and can still send in. More time that it was given before ends with this.`,
    ],
    button: 'Give more time',
    posted: {},
    fields: [
      {
        ...{ kind: 'choice', name: 'provider', label: 'Provider', hint: 'Those that have not sent in yet.' },
        options: [
          { value: '', text: 'Choose a provider' },
          ...owing.map(({ code, name }) => ({ value: code, text: `${code} ${name}` })),
        ],
      },
      { kind: 'date', name: 'until', label: 'Until the end of' },
      reasonField('Why do they need more time?'),
    ],
    initial: {},
  }
}

/** More time for all at once. */
export function toEverybody({ window }: OpenedRead): ChangeFormView {
  return {
    title: 'Give everybody more time',
    said: [
      `The deadline is ${sayMoment(window.deadlineAt)}. It moves for everybody, and the close with it where it lies before.`,
      'What you write stands at the top of every page of all concerned until then, or until you end it.',
    ],
    button: 'Give everybody more time',
    posted: {},
    fields: [
      { kind: 'date', name: 'until', label: 'Until the end of' },
      reasonField(
        'What has happened?',
        'All concerned read this, such as \u201cThe registry is down; we expect it back on 12 May.\u201d',
      ),
    ],
    initial: {},
  }
}

/** The end of one provider's; null where it does not stand. */
export function toEndOfOne({ history, at }: OpenedRead, { provider, granted }: Asked): ChangeFormView | null {
  const found = history.extensions.find(
    (each) => each.provider_code === provider && each.granted_at === granted,
  )
  if (!found || found.ended_at || new Date(found.until_at) < at) return null
  return {
    title: 'End the extra time of one provider',
    said: [
      `${found.provider_name} has until ${sayMoment(new Date(found.until_at))}. When you end it, the deadline of everybody holds for them again.`,
    ],
    button: 'End it',
    posted: { provider, grantedAt: granted },
    fields: [reasonField('Why does it end?')],
    initial: {},
  }
}

/** The end of everybody's. */
export function toEndOfAll(): ChangeFormView {
  return {
    title: 'End the extra time of everybody',
    said: [
      'The deadline and the close are again what they were before, or today where that is past. The words on all pages go.',
    ],
    button: 'End it',
    posted: {},
    fields: [reasonField('Why does it end?')],
    initial: {},
  }
}
