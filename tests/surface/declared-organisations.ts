import { keepsRegister } from './declared-admin'
import type { ActionRule, PageRule } from './rules'

const AT = '/admin/organisations'

/** Pages of the register of organisations. */
export const organisationPages: Readonly<Record<string, PageRule>> = {
  [AT]: {
    ...keepsRegister,
    at: () => [AT, `${AT}?q=zz1&show=missing`],
    shows: () => 'Organisations',
  },
  [`${AT}/providers/new`]: {
    ...keepsRegister,
    at: () => [`${AT}/providers/new`],
    shows: () => 'Register a provider',
  },
  [`${AT}/commissioners/new`]: {
    ...keepsRegister,
    at: () => [`${AT}/commissioners/new`],
    shows: () => 'Register a commissioner',
  },
  [`${AT}/import`]: {
    ...keepsRegister,
    at: () => [`${AT}/import`],
    shows: () => 'Import organisations',
  },
  [`${AT}/providers/[code]`]: {
    ...keepsRegister,
    at: () => [`${AT}/providers/ZZ1`, `${AT}/providers/ZZ1?recorded=name`],
    absentAt: () => [`${AT}/providers/ZZ9`, `${AT}/providers/NORTH`, `${AT}/providers/ZZ1%00`],
    shows: () => 'Who answered for it',
  },
  [`${AT}/commissioners/[code]`]: {
    ...keepsRegister,
    at: () => [`${AT}/commissioners/NORTH`],
    absentAt: () => [`${AT}/commissioners/ZZ1`, `${AT}/commissioners/WEST`],
    shows: () => 'For whom it answered',
  },
  [`${AT}/providers/[code]/[change]`]: {
    ...keepsRegister,
    at: () =>
      ['name', 'details', 'responsibility', 'lead', 'reading', 'closing', 'merger'].map(
        (change) => `${AT}/providers/ZZ1/${change}`,
      ),
    absentAt: () => [`${AT}/providers/ZZ1/new-provider`, `${AT}/providers/ZZ9/name`],
    shows: () => 'ZZ1',
  },
  [`${AT}/commissioners/[code]/[change]`]: {
    ...keepsRegister,
    at: () => [`${AT}/commissioners/NORTH/name`],
    absentAt: () => [`${AT}/commissioners/NORTH/merger`, `${AT}/commissioners/ZZ1/name`],
    shows: () => 'NORTH',
  },
}

/** Its file to begin with. */
export const organisationRoutes: Readonly<Record<string, PageRule>> = {
  [`${AT}/template.csv`]: {
    ...keepsRegister,
    stranger: 401,
    at: () => [`${AT}/template.csv`],
    shows: () => 'type,code,name',
  },
}

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }

/** What is done to it. */
export const organisationActions: Readonly<Record<string, ActionRule>> = {
  'src/features/organisations/actions.ts keepOrganisationAction': {
    ...keepsRegister,
    stranger: 'in-place',
    page: () => `${AT}/commissioners/new`,
    state: unposted,
    typed: () => ({ code: 'WEST', name: 'Western Commissioning (invented)' }),
    leadsTo: AT,
    writes: () => ['WEST'],
  },
  'src/features/organisations/actions.ts importOrganisationsAction': {
    ...keepsRegister,
    stranger: 'in-place',
    page: () => `${AT}/import`,
    state: { ...unposted, preview: null, faults: [], moreFaults: 0 },
    typed: () => ({ step: 'check' }),
    writes: () => [],
  },
}
