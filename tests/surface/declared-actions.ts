import { untouched } from '@/ui/saving/draft-state'
import { aFullReturn, aLine } from '../factories/typed-return'
import { annotationActions } from './declared-annotations'
import { thresholdActions } from './declared-thresholds'
import { decisionActions } from './declared-decisions'
import { evidenceActions } from './declared-evidence'
import { declarationActions } from './declared-declarations'
import { historyActions } from './declared-history'
import { noticeActions } from './declared-notices'
import { organisationActions } from './declared-organisations'
import { timetableActions } from './declared-timetable'
import { signOnActions } from './declared-sign-on'
import { DRAFT_PERIOD, type Objects, PASSPHRASE } from './objects'
import { peopleActions } from './declared-people'
import { actionActions } from './declared-of-actions'
import { caseActions } from './declared-cases'
import { queryActions } from './declared-queries'
import { reviewActions } from './declared-reviews'
import type { ActionRule } from './rules'

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }

/** Figures of a line that differ from what stands there. */
const typedSection = ({ framework }: Objects): Readonly<Record<string, string>> =>
  framework === 'tiny-100'
    ? { ...aLine('seen', { denominator: '40', numerator: '30', byTelephone: '7' }), 'seen.state': 'value' }
    : { ...(aFullReturn()['programme'] as Record<string, string>), '106.numerator': '23' }

/** The one table of what may be done to the service, by the file and name of the action. */
export const declaredActions: Readonly<Record<string, ActionRule>> = {
  ...decisionActions,
  ...{ ...declarationActions, ...evidenceActions, ...reviewActions },
  ...noticeActions,
  ...{ ...historyActions, ...annotationActions, ...thresholdActions, ...queryActions, ...caseActions },
  ...actionActions,
  ...organisationActions,
  ...timetableActions,
  ...peopleActions,
  ...signOnActions,
  'src/features/profiles/actions.ts changeProfileAction': {
    who: 'profile:record',
    of: 'provider',
    seenBy: 'return:read-submitted',
    stranger: 'in-place',
    page: ({ provider }) => `/profiles/${provider}/change`,
    state: untouched,
    typed: ({ offering }) => ({
      fromPeriod: DRAFT_PERIOD,
      [`${offering}.status`]: 'not-offered',
      then: 'next',
    }),
    leadsTo: '/profiles/',
    wrongState: () => ({ fromPeriod: '2019-20-Q1' }),
    writes: ({ provider }) => [provider],
  },
  'src/features/returns/actions.ts saveSectionAction': {
    who: 'return:fill',
    of: 'provider',
    seenBy: 'return:read-draft',
    stranger: 'in-place',
    page: ({ draft, entry }) => `/returns/${draft}/${entry}`,
    state: untouched,
    typed: (objects) => ({ ...typedSection(objects), then: 'stay' }),
    wrongState: ({ submitted }) => ({ returnId: submitted }),
    writes: ({ provider }) => [provider],
  },
  'src/features/returns/actions.ts autosaveSectionAction': {
    who: 'return:fill',
    of: 'provider',
    seenBy: 'return:read-draft',
    stranger: 'in-place',
    isSilent: true,
    page: ({ draft, entry }) => `/returns/${draft}/${entry}`,
    formOf: 'saveSectionAction',
    typed: typedSection,
    wrongState: ({ submitted }) => ({ returnId: submitted }),
    writes: ({ provider }) => [provider],
  },
  'src/features/returns/actions.ts submitReturnAction': {
    who: 'return:submit',
    of: 'provider',
    seenBy: 'return:read-draft',
    stranger: 'in-place',
    page: ({ draft }) => `/returns/${draft}/check`,
    state: unposted,
    typed: () => ({ declared: 'yes' }),
    wrongState: ({ submitted }) => ({ returnId: submitted }),
    writes: ({ provider }) => [provider],
  },
  'src/features/returns/actions.ts handOverReturnAction': {
    who: 'return:fill',
    of: 'provider',
    seenBy: 'return:read-draft',
    stranger: 'in-place',
    offeredTo: 'contributor',
    page: ({ draft }) => `/returns/${draft}/check`,
    state: unposted,
    typed: () => ({}),
    wrongState: ({ submitted }) => ({ returnId: submitted }),
    writes: ({ provider }) => [provider],
  },
  'src/features/returns/actions.ts reportNothingAction': {
    who: 'return:fill',
    of: 'provider',
    seenBy: 'return:read-draft',
    stranger: 'in-place',
    page: ({ blank }) => `/returns/${blank}`,
    state: unposted,
    typed: () => ({ why: 'The service was closed for the whole quarter.' }),
    wrongState: ({ submitted }) => ({ returnId: submitted }),
    writes: ({ provider }) => [provider],
  },
  'src/features/session/actions.ts acceptInvitationAction': {
    who: 'everybody',
    of: 'shared',
    stranger: 'open',
    page: ({ invitation }) => `/invitation/${invitation}`,
    state: { answer: 0, errors: [] },
    typed: () => ({ passphrase: PASSPHRASE }),
    writes: () => ['nobody', 'ZZ1', 'national'],
  },
  'src/features/session/actions.ts signInAction': {
    who: 'everybody',
    of: 'nothing',
    stranger: 'open',
    page: () => '/sign-in',
    state: { answer: 0, email: '', errors: [] },
    typed: () => ({ email: 'executive1@test.example', passphrase: PASSPHRASE }),
    writes: () => ['nobody', 'national'],
  },
  'src/features/session/actions.ts staySignedInAction': {
    who: 'everybody',
    of: 'nothing',
    stranger: 'open',
    isSilent: true,
    page: () => '/',
    formOf: 'signOutAction',
    typed: () => ({}),
    writes: () => [],
  },
  'src/features/session/actions.ts signOutAction': {
    who: 'everybody',
    of: 'nothing',
    stranger: 'open',
    page: () => '/',
    typed: () => ({}),
    writes: () => ['nobody', 'national'],
  },
}
