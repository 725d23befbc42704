import type { Objects } from './objects'
import type { ActionRule } from './rules'

const of = ({ provider, period, line }: Objects, asked: string) =>
  `/dashboards/providers/${encodeURIComponent(provider)}/${encodeURIComponent(period)}/${encodeURIComponent(line)}?${asked}`

/** The day by which an answer is asked for, which the page suggests: two weeks from today. */
function answeredBy() {
  const [year = '', month = '', day = ''] = new Date(Date.now() + 14 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return { 'due-day': day, 'due-month': month, 'due-year': year }
}

const converses = {
  of: 'provider',
  seenBy: 'return:read-submitted',
  stranger: 'in-place',
  state: { answer: 0, typed: {}, errors: [], asksPassphrase: false },
  leadsTo: '/dashboards/providers/',
  writes: ({ provider }: Objects) => [provider],
} as const satisfies Partial<ActionRule>

/**
 * The conversation about a figure. Its query was raised by the commissioner, and nobody else follows it, though a national analyst may
 * raise one of their own.
 */
export const queryActions: Readonly<Record<string, ActionRule>> = {
  'src/features/queries/actions.ts raiseQueryAction': {
    ...converses,
    who: 'query:raise',
    page: (objects) => of(objects, 'ask=yes'),
    typed: () => ({ text: 'Why did so few patients answer?', ...answeredBy() }),
    wrongState: () => ({ version: '9' }),
  },
  'src/features/queries/actions.ts askOfDeclarationAction': {
    ...converses,
    who: 'query:raise',
    seenBy: 'declaration:read-signed',
    page: ({ signed, part }) =>
      `/declarations/${encodeURIComponent(signed)}/signed?ask=${encodeURIComponent(part)}`,
    typed: () => ({ text: 'Which of the referring services agreed the pathways?', ...answeredBy() }),
    leadsTo: '/declarations/',
    wrongState: () => ({ version: '9' }),
  },
  'src/features/queries/actions.ts answerQueryAction': {
    ...converses,
    who: 'query:answer',
    page: (objects) => of(objects, 'query=1'),
    typed: () => ({ text: 'The survey was not sent out in time.' }),
    wrongState: () => ({ number: '9' }),
  },
  'src/features/queries/actions.ts followQueryAction': {
    ...converses,
    who: 'return:judge',
    page: (objects) => of(objects, 'query=1'),
    typed: () => ({ decision: 'closing', text: 'It was asked by mistake.' }),
    wrongState: () => ({ number: '9' }),
  },
}
