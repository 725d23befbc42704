import { untouched } from '@/ui/saving/draft-state'
import type { Objects } from './objects'
import type { ActionRule, PageRule } from './rules'

const readsDraft = { who: 'declaration:read-draft', of: 'provider', stranger: 'sign-in' } as const
const readsSigned = { who: 'declaration:read-signed', of: 'provider', stranger: 'sign-in' } as const
const corrects = { who: 'declaration:correct', of: 'provider', stranger: 'sign-in' } as const

const of = (id: string, rest = '') => `/declarations/${encodeURIComponent(id)}${rest}`
const both = ({ declaration, signed }: Objects, rest = '') => [of(declaration, rest), of(signed, rest)]

/** The pages of the annual self-declaration. */
export const declarationPages: Readonly<Record<string, PageRule>> = {
  '/declarations': {
    ...readsSigned,
    of: 'nothing',
    at: () => ['/declarations'],
    shows: () => 'Annual self-declarations',
  },
  '/declarations/[declarationId]': { ...readsDraft, at: both, shows: ({ provider }) => provider },
  '/declarations/[declarationId]/[part]': {
    ...readsDraft,
    at: (objects) => both(objects, `/${objects.part}`),
    absentAt: (objects) => ['/106', '/999', '/about'].flatMap((part) => both(objects, part)),
    shows: ({ secret }) => secret,
  },
  '/declarations/[declarationId]/back': {
    ...{ who: 'declaration:sign', of: 'provider', stranger: 'sign-in' },
    at: ({ declaration }) => [of(declaration, '/back')],
    absentAt: ({ signed }) => [of(signed, '/back')],
    shows: ({ provider }) => provider,
  },
  '/declarations/[declarationId]/check': {
    ...readsDraft,
    at: ({ declaration }) => [of(declaration, '/check')],
    shows: ({ secret }) => secret,
  },
  '/declarations/[declarationId]/correct': {
    ...corrects,
    at: ({ signed }) => [of(signed, '/correct')],
    absentAt: ({ declaration }) => [of(declaration, '/correct')],
    shows: ({ provider }) => provider,
  },
  '/declarations/[declarationId]/last-year': {
    ...readsSigned,
    at: ({ signed }) => [of(signed, '/last-year')],
    absentAt: ({ profile }) => [of(`${profile}-2019-20`, '/last-year')],
    shows: ({ secret }) => secret,
  },
  '/declarations/[declarationId]/signed': {
    ...readsSigned,
    at: ({ signed }) => [of(signed, '/signed'), of(signed, '/signed?version=1')],
    absentAt: ({ declaration, signed }) => [
      of(declaration, '/signed'),
      ...['2', '0', 'x', '9'.repeat(40)].map((version) => of(signed, `/signed?version=${version}`)),
    ],
    shows: ({ secret }) => secret,
  },
}

const unsigned = { answer: 0, typed: {}, errors: [], asksPassphrase: false }

/** As if its page had been blank: whoever is signed out gets back what they post, which must not be what stands there. */
const typedPart = ({ part }: Objects) => ({
  ...{ base: '{}', [`${part}.status`]: 'met', [`${part}.owner`]: 'Typed by a test.' },
})

/** What is done to a declaration. */
export const declarationActions: Readonly<Record<string, ActionRule>> = {
  'src/features/declarations/actions.ts savePartAction': {
    who: 'declaration:fill',
    of: 'provider',
    seenBy: 'declaration:read-draft',
    stranger: 'in-place',
    page: ({ declaration, part }) => `/declarations/${declaration}/${part}`,
    state: untouched,
    typed: (objects) => ({ ...typedPart(objects), then: 'stay' }),
    leadsTo: '/declarations/',
    wrongState: ({ signed }) => ({ declarationId: signed }),
    writes: ({ provider }) => [provider],
  },
  'src/features/declarations/actions.ts autosavePartAction': {
    who: 'declaration:fill',
    of: 'provider',
    seenBy: 'declaration:read-draft',
    stranger: 'in-place',
    isSilent: true,
    page: ({ declaration, part }) => `/declarations/${declaration}/${part}`,
    formOf: 'savePartAction',
    typed: typedPart,
    wrongState: ({ signed }) => ({ declarationId: signed }),
    writes: ({ provider }) => [provider],
  },
  'src/features/declarations/actions.ts signDeclarationAction': {
    who: 'declaration:sign',
    of: 'provider',
    seenBy: 'declaration:read-draft',
    stranger: 'in-place',
    page: ({ declaration }) => `/declarations/${declaration}/check`,
    state: unsigned,
    typed: () => ({ signedName: 'Eve Executive', signedRole: 'Chief executive', agreed: 'yes' }),
    leadsTo: '/declarations/',
    wrongState: ({ signed }) => ({ declarationId: signed }),
    writes: ({ provider }) => [provider],
  },
  'src/features/declarations/actions.ts handOverDeclarationAction': {
    who: 'declaration:fill',
    of: 'provider',
    seenBy: 'declaration:read-draft',
    stranger: 'in-place',
    page: ({ declaration }) => `/declarations/${declaration}/check`,
    state: unsigned,
    typed: () => ({}),
    leadsTo: '/declarations/',
    wrongState: ({ signed }) => ({ declarationId: signed }),
    writes: ({ provider }) => [provider],
  },
  'src/features/declarations/actions.ts handBackDeclarationAction': {
    who: 'declaration:sign',
    of: 'provider',
    seenBy: 'declaration:read-draft',
    stranger: 'in-place',
    page: ({ declaration }) => `/declarations/${declaration}/back`,
    state: unsigned,
    typed: () => ({ comment: 'Name the policy of this year.' }),
    leadsTo: '/declarations/',
    wrongState: ({ signed }) => ({ declarationId: signed }),
    writes: ({ provider }) => [provider],
  },
  'src/features/declarations/actions.ts correctDeclarationAction': {
    who: 'declaration:correct',
    of: 'provider',
    stranger: 'in-place',
    page: ({ signed }) => `/declarations/${signed}/correct`,
    state: unsigned,
    typed: () => ({ reason: 'The date of the policy was wrong.' }),
    leadsTo: '/declarations/',
    wrongState: ({ declaration }) => ({ declarationId: declaration }),
    writes: ({ provider }) => [provider],
  },
}
