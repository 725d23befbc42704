import type { Actor } from '@/domain/access/actor'
import { type Role, roles } from '@/domain/access/roles'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type DemoAccount, demoAccounts, demoPassphrase } from '@/operations/demo-accounts'
import { registerPeople } from '@/operations/register'
import { chanceOf } from './chance'
import { providers } from './providers'

/** Everybody who may act in the demo, by address. */
export type People = ReadonlyMap<string, Actor>

const FIRST = [
  'Alix',
  'Bryn',
  'Cam',
  'Dara',
  'Esme',
  'Flynn',
  'Gwen',
  'Hari',
  'Indra',
  'Jude',
  'Kezia',
  'Lorne',
]
const LAST = ['Abbery', 'Brockwell', 'Cordray', 'Denholt', 'Elverson', 'Farrowby', 'Gilstone', 'Hexworth']

const ROLES = [
  ['contributor', 'contributor'],
  ['lead', 'service-lead'],
  ['gatekeeper', 'gatekeeper'],
  ['executive', 'executive'],
] as const

/** The people of the providers that have no listed accounts. They sign in like the others, and are on no list. */
export const unlistedAccounts: readonly DemoAccount[] = providers
  .filter(({ code }) => !demoAccounts.some(({ organisation }) => organisation === code))
  .flatMap(({ code }) =>
    ROLES.map(([name, role]) => {
      const email = `${name}@${code.toLowerCase()}.example`
      return { email, name: nameOf(email), role, organisation: code }
    }),
  )

function nameOf(email: string): string {
  const { between } = chanceOf(email)
  const pick = (names: readonly string[]) => names[Math.floor(between(0, names.length))]
  return `${pick(FIRST)} ${pick(LAST)}`
}

/** Makes accounts, and says who each is, with the providers that they reach. */
export async function registerAll(administrator: Actor, accounts: readonly DemoAccount[]): Promise<People> {
  const ids = await registerPeople(
    administrator,
    accounts.map((account) => ({
      ...account,
      framework: underWhich(account.role),
      passphrase: demoPassphrase,
    })),
  )
  const actors = accounts.map(({ email, name, role, organisation }, index): [string, Actor] => {
    const membership = {
      role,
      framework: underWhich(role),
      organisation: organisation ?? 'National',
      reaches: reachedBy(organisation),
    }
    return [email, { personId: ids[index] ?? '', name, email, memberships: [membership] }]
  })
  return new Map(actors)
}

/** The demo is of one framework. */
function underWhich(role: Role): string | null {
  return roles[role].of === 'service' ? null : framework.code
}

/** A provider itself, the providers of a commissioner, or all of them. */
function reachedBy(organisation: string | null): readonly string[] | 'all' {
  if (organisation === null) return 'all'
  return providers
    .filter(({ code, commissioner }) => [code, commissioner].includes(organisation))
    .map(({ code }) => code)
}

/** The one person who has a role at a provider or a commissioner. */
export function personOf(people: People, role: DemoAccount['role'], organisation: string): Actor {
  const accounts = [...demoAccounts, ...unlistedAccounts]
  const account = accounts.find((each) => each.role === role && each.organisation === organisation)
  const actor = account && people.get(account.email)
  if (!actor) throw new Error(`The demo has no ${role} of ${organisation}`)
  return actor
}
