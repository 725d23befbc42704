import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { thresholdIdOf } from '../support/a-threshold'
import type { Objects } from './objects'
import type { ActionRule, PageRule } from './rules'

/** Who answers for a provider under a framework, as the tests arrange it. */
function commissionerOf({ framework, provider }: Pick<Objects, 'framework' | 'provider'>): string {
  return framework === 'hsps-1767' && provider === 'ZZ1' ? 'NORTH' : 'SOUTH'
}

const segment = encodeURIComponent
const asked = ({ line }: Pick<Objects, 'line'>, ending = '') =>
  `/dashboards/indicators/${segment(line)}/thresholds${ending}`

/** What is asked of lines locally. */
export const thresholdPages: Readonly<Record<string, PageRule>> = {
  '/dashboards/indicators/[code]/thresholds': {
    who: 'return:read-submitted',
    of: 'shared',
    stranger: 'sign-in',
    at: (objects) => [asked(objects)],
    absentAt: (objects) => [asked({ ...objects, line: '999' }), asked(objects, '?end=1')],
    shows: ({ line }) => line,
  },
}

const decides = {
  who: 'return:judge',
  of: 'provider',
  seenBy: 'return:read-submitted',
  stranger: 'in-place',
  offeredTo: 'commissioner',
  state: { answer: 0, typed: {}, errors: [], asksPassphrase: false },
  leadsTo: '/dashboards/indicators/',
  // Of a commissioner, and of no provider.
  writes: (objects) => [
    commissionerOf(objects),
    withFrameworkCode(objects.framework, commissionerOf(objects)),
  ],
} as const satisfies Partial<ActionRule>

/** What a commissioner does there; the nation does it too, of all, which tests/integration/dashboards/thresholds.test.ts tells of. */
export const thresholdActions: Readonly<Record<string, ActionRule>> = {
  'src/features/thresholds/actions.ts setThresholdAction': {
    ...decides,
    page: (objects) => asked(objects),
    typed: () => ({
      ...{ value: '75', direction: 'at-least', 'from-day': '1', 'from-month': '7', 'from-year': '2026' },
      reason: 'Agreed with our providers in June.',
    }),
  },
  'src/features/thresholds/actions.ts endThresholdAction': {
    ...decides,
    page: (objects) => asked(objects, `?end=${thresholdIdOf(objects.framework, commissionerOf(objects))}`),
    typed: () => ({ reason: 'It was replaced by a national one.' }),
  },
}
