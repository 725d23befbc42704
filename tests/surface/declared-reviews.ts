import { governanceMeetings } from '@/domain/catalogue/indicators/007-governance-meetings'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { CRITERION, WHY } from '@/domain/reviews/judge-criteria'
import { rotaKept } from '../second-framework/rota-kept'
import { type Objects, commissionerOf } from './objects'
import type { ActionRule, PageRule } from './rules'

const readsReview = { who: 'review:read', of: 'provider', stranger: 'sign-in' } as const
const readsOutcome = { who: 'review:read-outcome', of: 'provider', stranger: 'sign-in' } as const

const of = (id: string, rest = '') => `/reviews/${encodeURIComponent(id)}${rest}`

/** The pages of the review of a declaration. */
export const reviewPages: Readonly<Record<string, PageRule>> = {
  '/reviews': {
    ...readsReview,
    of: 'nothing',
    at: () => ['/reviews'],
    shows: () => 'Reviews of declarations',
  },
  '/reviews/[reviewId]': {
    ...readsReview,
    at: ({ signed }) => [of(signed)],
    absentAt: ({ declaration }) => [of(declaration)],
    shows: ({ provider }) => provider,
  },
  '/reviews/[reviewId]/[indicator]': {
    ...readsReview,
    at: ({ signed, part }) => [of(signed, `/${part}`)],
    absentAt: ({ signed }) => ['/106', '/999', '/documents'].map((part) => of(signed, part)),
    shows: ({ secret }) => secret,
  },
  '/reviews/[reviewId]/figures': {
    ...readsReview,
    at: ({ signed }) => [of(signed, '/figures')],
    absentAt: ({ declaration }) => [of(declaration, '/figures')],
    shows: ({ provider }) => provider,
  },
  '/reviews/[reviewId]/findings': {
    ...readsReview,
    at: ({ signed }) => [of(signed, '/findings'), of(signed, '/findings?finding=1')],
    absentAt: ({ signed }) => ['2', '0', 'x'].map((finding) => of(signed, `/findings?finding=${finding}`)),
    shows: ({ provider }) => `A finding about ${provider}.`,
  },
  '/reviews/[reviewId]/outcome': {
    ...readsReview,
    at: ({ signed }) => [of(signed, '/outcome')],
    absentAt: ({ declaration }) => [of(declaration, '/outcome')],
    shows: ({ provider }) => provider,
  },
  '/reviews/[reviewId]/decide': {
    ...{ who: 'review:judge', of: 'provider', stranger: 'sign-in' },
    at: ({ signed }) => [of(signed, '/decide')],
    absentAt: ({ declaration }) => [of(declaration, '/decide')],
    shows: ({ provider }) => provider,
  },
  '/reviews/[reviewId]/signed': {
    ...readsOutcome,
    at: ({ signed }) => [of(signed, '/signed'), of(signed, '/signed?round=1')],
    absentAt: ({ declaration, signed }) => [
      of(declaration, '/signed'),
      ...['2', '0', 'x'].map((round) => of(signed, `/signed?round=${round}`)),
    ],
    shows: ({ provider }) => `Reasons about ${provider}.`,
  },
  '/reviews/[reviewId]/letter': {
    ...readsOutcome,
    at: ({ signed }) => [of(signed, '/letter'), of(signed, '/letter?round=1')],
    absentAt: ({ signed }) => ['2', '0', 'x'].map((round) => of(signed, `/letter?round=${round}`)),
    shows: ({ provider }) => `Outcome for ${provider}`,
  },
}

/** The letter of an outcome as a file. */
export const reviewRoutes: Readonly<Record<string, PageRule>> = {
  '/reviews/[reviewId]/letter.pdf': {
    ...{ who: 'review:read-outcome', of: 'provider', stranger: 401 },
    at: ({ signed }) => [of(signed, '/letter.pdf'), of(signed, '/letter.pdf?round=1')],
    absentAt: ({ signed }) => ['2', '0', 'x'].map((round) => of(signed, `/letter.pdf?round=${round}`)),
    shows: () => 'pdfuaid',
  },
}

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }

/** Who answers for a provider keeps what it writes before an outcome in its own chain. */
const judges = {
  who: 'review:judge',
  of: 'provider',
  seenBy: 'review:read',
  stranger: 'in-place',
  state: unposted,
  leadsTo: '/reviews/',
} as const

/** A chain is one, whichever framework an event is about; its events are told apart. */
const writtenOf = (objects: Objects) => {
  const commissioner = commissionerOf(objects)
  return [objects.provider, commissioner, withFrameworkCode(objects.framework, commissioner)]
}

/** Every criterion is judged: the first is not agreed with. */
const typedJudgement = ({ framework }: Objects): Readonly<Record<string, string>> => {
  const { criteria } = framework === 'tiny-100' ? rotaKept : governanceMeetings
  const ids = criteria.map(({ id }) => id)
  const [first = ''] = ids
  const doubted = {
    [`${CRITERION}${first}`]: 'disagreed',
    [`${WHY}${first}`]: 'The minutes name three meetings.',
  }
  return { ...Object.fromEntries(ids.map((id) => [`${CRITERION}${id}`, 'agreed'])), ...doubted }
}

/** What is done in a review. */
export const reviewActions: Readonly<Record<string, ActionRule>> = {
  'src/features/reviews/actions.ts judgeIndicatorAction': {
    ...judges,
    page: ({ signed, part }) => of(signed, `/${part}`),
    typed: typedJudgement,
    wrongState: ({ declaration }) => ({ reviewId: declaration }),
    writes: writtenOf,
  },
  'src/features/reviews/actions.ts recordFindingAction': {
    ...judges,
    page: ({ signed }) => of(signed, '/findings'),
    typed: () => ({ grade: 'serious-concern', text: 'Pumps are refilled without a protocol.' }),
    wrongState: ({ declaration }) => ({ reviewId: declaration }),
    writes: writtenOf,
  },
  'src/features/reviews/actions.ts signReviewAction': {
    ...judges,
    page: ({ signed }) => of(signed, '/outcome'),
    typed: () => ({
      ...{ outcome: 'intensive', reasons: 'The risk is not under control yet.' },
      ...{ signedName: 'Nora North', signedRole: 'Head of quality', agreed: 'yes' },
    }),
    wrongState: ({ declaration }) => ({ reviewId: declaration }),
    writes: ({ provider }) => [provider],
  },
  'src/features/reviews/actions.ts decideDeclarationAction': {
    ...judges,
    leadsTo: '/declarations/',
    page: ({ signed }) => of(signed, '/decide'),
    typed: () => ({ decision: 'returned', reason: 'The policy of last year is cited.' }),
    wrongState: ({ declaration }) => ({ reviewId: declaration }),
    writes: ({ provider }) => [provider],
  },
  'src/features/reviews/actions.ts answerReviewAction': {
    who: 'review:answer',
    of: 'provider',
    seenBy: 'review:read-outcome',
    stranger: 'in-place',
    state: unposted,
    leadsTo: '/reviews/',
    page: ({ signed }) => of(signed, '/signed'),
    typed: () => ({ text: 'There were four meetings, as the minutes say.' }),
    wrongState: () => ({ round: '7' }),
    writes: ({ provider }) => [provider],
  },
}
