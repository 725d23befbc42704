import { toCsv } from '../../exports/csv'
import { roles } from '../roles'

const everyRole = Object.values(roles)
  .map(({ name }) => name)
  .join(', ')

/** What may stand in a file of people, with an example of somebody of a provider and of somebody of the nation. */
export const peopleColumns = [
  { name: 'name', isRequired: true, examples: ['Morgan Tellis', 'Noor Haldane'], said: 'Their full name' },
  {
    name: 'email',
    isRequired: true,
    examples: ['morgan.tellis@zz1.example', 'noor.haldane@national.example'],
    said: 'Where their link goes, and what they sign in with',
  },
  { name: 'role', isRequired: true, examples: ['Service lead', 'Auditor'], said: `One of: ${everyRole}` },
  {
    name: 'organisation',
    isRequired: true,
    examples: ['ZZ1', ''],
    said: 'The code of their provider or commissioner; empty for a national role and an administrator',
  },
  {
    name: 'framework',
    isRequired: false,
    examples: ['', ''],
    said: 'The code of the framework, where it is not the one of this page',
  },
  {
    name: 'from',
    isRequired: false,
    examples: ['1 April 2027', ''],
    said: 'The first day of the role; empty for at once',
  },
  { name: 'to', isRequired: false, examples: ['', ''], said: 'Its last day; empty until it is ended' },
] as const

export type PeopleColumn = (typeof peopleColumns)[number]['name']

export const peopleCsvColumns = {
  required: peopleColumns.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  optional: peopleColumns.filter(({ isRequired }) => !isRequired).map(({ name }) => name),
}

/** The file to begin with: its header, and nobody who could be invited by mistake. */
export function peopleTemplateCsv(): string {
  return toCsv([peopleColumns.map(({ name }) => name)])
}
