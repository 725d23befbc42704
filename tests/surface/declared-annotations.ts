import { thresholdIdOf } from '../support/a-threshold'
import { annotationIdOf } from '../support/an-annotation'
import type { Objects } from './objects'
import type { ActionRule, PageRule } from './rules'

const readsSubmitted = { who: 'return:read-submitted', stranger: 'sign-in' } as const
const segment = encodeURIComponent
const beside = ({ provider, line }: Pick<Objects, 'provider' | 'line'>, asked = '') =>
  `/dashboards/providers/${segment(provider)}/annotations/${segment(line)}${asked}`

const compared = (provider: string, period: string) =>
  `/dashboards/compare?provider=${segment(provider)}&period=${segment(period)}`

/** Providers side by side, and what stands beside charts: of one provider, and of everybody. */
export const annotationPages: Readonly<Record<string, PageRule>> = {
  '/dashboards/compare': {
    ...readsSubmitted,
    of: 'provider',
    at: ({ provider, period }) => [compared(provider, period), `${compared(provider, period)}&as=first`],
    absentAt: ({ provider }) => [compared(provider, '2019-20-Q1'), `${compared(provider, '')}&provider=ZZ99`],
    shows: ({ provider }) => provider,
  },
  '/dashboards/providers/[provider]/annotations/[code]': {
    ...readsSubmitted,
    of: 'provider',
    at: (objects) => [beside(objects)],
    absentAt: (objects) => [beside(objects, '?end=1'), beside({ ...objects, line: '999' })],
    shows: ({ provider }) => provider,
  },
  '/dashboards/indicators/[code]/annotations': {
    ...readsSubmitted,
    of: 'shared',
    at: ({ indicator }) => [`/dashboards/indicators/${segment(indicator)}/annotations`],
    shows: ({ indicator }) => indicator,
  },
}

const writes = {
  who: 'return:judge',
  of: 'provider',
  seenBy: 'return:read-submitted',
  stranger: 'in-place',
  offeredTo: 'commissioner',
  orHolds: 'correction:allow',
  state: { answer: 0, typed: {}, errors: [], asksPassphrase: false },
  leadsTo: '/dashboards/providers/',
  writes: ({ provider }) => [provider],
} as const satisfies Partial<ActionRule>

/**
 * What is done there. A national analyst may too, beside any chart of their framework, and whoever submits for a provider may add a
 * note, which tests/integration/dashboards/annotations.test.ts tells of: here limits are moved, and what the commissioner wrote is ended.
 */
export const annotationActions: Readonly<Record<string, ActionRule>> = {
  'src/features/annotations/actions.ts annotateChartAction': {
    ...writes,
    page: (objects) => beside(objects),
    wrongState: () => ({ indicator: '999' }),
    typed: () => ({ kind: 'rebase', period: '2025-26-Q4', reason: 'The service moved to another site.' }),
  },
  'src/features/annotations/actions.ts endAnnotationAction': {
    ...writes,
    wrongState: ({ framework, provider }) => ({ annotation: thresholdIdOf(framework, provider) }),
    page: (objects) => beside(objects, `?end=${annotationIdOf(objects.framework, objects.provider)}`),
    typed: () => ({ reason: 'It was written by mistake.' }),
  },
}
