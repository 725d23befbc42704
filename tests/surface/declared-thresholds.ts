import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { thresholdIdOf } from '../support/a-threshold'
import { annotationIdOf } from '../support/an-annotation'
import { type Objects, commissionerOf } from './objects'
import type { ActionRule, PageRule } from './rules'

const segment = encodeURIComponent
const asked = (line: string, ending = '') => `/dashboards/indicators/${segment(line)}/thresholds${ending}`
const standing = (objects: Objects) => thresholdIdOf(objects.framework, commissionerOf(objects))

/** What is asked of lines locally. */
export const thresholdPages: Readonly<Record<string, PageRule>> = {
  '/dashboards/indicators/[code]/thresholds': {
    who: 'return:read-submitted',
    of: 'shared',
    stranger: 'sign-in',
    at: ({ indicator }) => [asked(indicator)],
    absentAt: ({ indicator }) => [asked('999'), asked(indicator, '?end=1')],
    shows: ({ indicator }) => indicator,
  },
}

/** A level is of a commissioner and of no provider: here of who answers for this one, so that another commissioner's is another's. */
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
    page: ({ line }) => asked(line),
    wrongState: () => ({ indicator: '999' }),
    typed: () => ({
      ...{ value: '75', direction: 'at-least', 'from-day': '1', 'from-month': '7', 'from-year': '2026' },
      reason: 'Agreed with our providers in June.',
    }),
  },
  'src/features/thresholds/actions.ts endThresholdAction': {
    ...decides,
    page: (objects) => asked(objects.line, `?end=${standing(objects)}`),
    wrongState: ({ framework, provider }) => ({ threshold: annotationIdOf(framework, provider) }),
    typed: () => ({ reason: 'It was replaced by a national one in July.' }),
  },
}
