import { toCsv } from '../../exports/csv'

interface Column {
  readonly name: string
  readonly isRequired: boolean
  /** What stands in it, for whoever fills it in. */
  readonly said: string
  /** A provider, a commissioner and a change of who answers, as examples. */
  readonly examples: readonly [provider: string, commissioner: string, responsibility: string]
}

/** The columns of a file of organisations: the one definition of the template, of what is read, and of what the page says. */
export const columns = [
  column(
    'type',
    ['provider', 'commissioner', 'responsibility'],
    true,
    'provider, commissioner, or responsibility: that a commissioner answers from a later day on',
  ),
  column('code', ['ZZ1', 'NORTH', 'ZZ1'], true, 'The code; of a responsibility the provider\u2019s'),
  column(
    'name',
    ['First Pain Service', 'Northern Commissioning', ''],
    true,
    'The name; empty for a responsibility',
  ),
  column('region', ['North', '', ''], false, 'A provider\u2019s region'),
  column('opened', ['1 April 2024', '', ''], false, 'A provider\u2019s first day'),
  column('closed', ['', '', ''], false, 'Its last day, if it has closed'),
  column('commissioner', ['NORTH', '', 'SOUTH'], false, 'The code of who answers for the provider'),
  column(
    'from',
    ['', '', '1 April 2026'],
    false,
    'The first day of who answers; of a provider its own first day unless another stands here',
  ),
  column('provider_lead', ['Ann Lead', '', ''], false, 'Who leads the service'),
  column('provider_lead_email', ['ann.lead@zz1.example', '', ''], false, 'How that lead is reached'),
  column('provider_lead_telephone', ['01632 960 101', '', ''], false, 'How that lead is reached'),
  column('commissioner_lead', ['Bea Lead', '', ''], false, 'Who leads at the commissioner'),
  column('commissioner_lead_email', ['bea.lead@north.example', '', ''], false, 'How that lead is reached'),
  column('commissioner_lead_telephone', ['', '', ''], false, 'How that lead is reached'),
] as const

function column<Name extends string>(
  name: Name,
  examples: Column['examples'],
  isRequired: boolean,
  said: string,
): Column & { readonly name: Name } {
  return { name, examples, isRequired, said }
}

export type OrganisationColumn = (typeof columns)[number]['name']

export const csvColumns = {
  required: columns.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  optional: columns.filter(({ isRequired }) => !isRequired).map(({ name }) => name),
} as const

/** The file to begin with: its header, and nothing that could be imported by mistake. */
export function templateCsv(): string {
  return toCsv([columns.map(({ name }) => name)])
}
