import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { type FinancialYear, type Period, parsePeriod } from '@/domain/periods/period'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { type DemoAccount, demoAccounts, demoPassphrase } from '@/operations/demo-accounts'
import { openDueWindows } from '@/operations/open-due-windows'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { registerFirstAdministrator, registerPeople } from '@/operations/register'
import { registerOrganisations } from '@/operations/register-organisations'
import { declaredYears } from './declared-years'
import { enterDeclaration, inYearAfter, signOn } from './enter-declarations'
import { allSections, enterSections, morningAfter, submitOn } from './enter-returns'
import { figures, typedQuarter } from './figures'
import { beginning, commissioners, providers } from './organisations'

type People = ReadonlyMap<string, Actor>

/** Fills an empty database with the demo, as its invented people would: accounts, profiles, two quarters, a draft, two years' declarations. */
export async function loadDemo(): Promise<void> {
  const [first, others] = [
    demoAccounts.filter(isAdministrator),
    demoAccounts.filter((each) => !isAdministrator(each)),
  ]
  const [account] = first
  if (!account) throw new Error('The demo has no administrator')
  const administrator = await registerFirstAdministrator({ ...account, passphrase: demoPassphrase })
  await registerOrganisations(administrator, { commissioners, providers, from: beginning.day })
  // The last account is made last of all: while it is missing, the demo is not complete.
  const last = others.at(-1)
  const people = await registerAll(administrator, others.slice(0, -1))
  for (const { code, without } of providers)
    await recordServiceProfile(
      personOf(people, 'gatekeeper', code),
      code,
      profileOf(without),
      morningAfter(start(), 1),
    )
  const { periods, years } = await openDueWindows({ quartersBack: 2, yearsBack: 1 })
  for (const { code } of providers) await enterReturns(people, code, periods)
  await enterDeclarations(people, years)
  if (last) await registerAll(administrator, [last])
}

/** Makes accounts, and says who each is, with what a provider's people reach. */
async function registerAll(administrator: Actor, accounts: readonly DemoAccount[]) {
  const ids = await registerPeople(
    administrator,
    accounts.map((account) => ({ ...account, passphrase: demoPassphrase })),
  )
  const actors = accounts.map(({ email, name, role, organisation }, index): [string, Actor] => {
    const membership = {
      role,
      organisation: organisation ?? 'National',
      reaches: organisation ? [organisation] : [],
    }
    return [email, { personId: ids[index] ?? '', name, email, memberships: [membership] }]
  })
  return new Map(actors)
}

/** Two whole quarters, submitted (the second provider's latest one late), and the open one begun by the second provider. */
async function enterReturns(people: People, code: string, periods: readonly Period[]): Promise<void> {
  const contributor = personOf(people, 'contributor', code)
  const lead = personOf(people, 'service-lead', code)
  for (const [index, period] of periods.entries()) {
    const key = { providerCode: code, period }
    const lines = figures[code]?.[index]
    if (lines) {
      await enterSections(
        contributor,
        key,
        typedQuarter(lines, period),
        allSections,
        morningAfter(period, 24),
      )
      await submitOn(lead, key, morningAfter(period, code === 'ZZ2' && index === 1 ? 51 : 37))
    } else if (code === 'ZZ2') {
      const typed = typedQuarter(figures[code]?.[0] ?? {}, period)
      await enterSections(contributor, key, typed, ['waiting-times', 'experience'], morningAfter(period, 1))
    }
  }
}

/** Two years of declarations, each signed some weeks after it was filled in, or still open. */
async function enterDeclarations(people: People, years: readonly FinancialYear[]): Promise<void> {
  const lastYear = years.at(-1)
  for (const declared of lastYear ? declaredYears(lastYear) : []) {
    const { key, signedOn } = declared
    await enterDeclaration(
      personOf(people, 'contributor', key.providerCode),
      declared,
      inYearAfter(key, 6, 2),
    )
    if (signedOn)
      await signOn(personOf(people, 'executive', key.providerCode), key, inYearAfter(key, ...signedOn))
  }
}

function profileOf(without: readonly string[]): readonly OfferingRecord[] {
  return framework.offerings.map(({ code }) => ({
    offering: code,
    fromPeriod: start(),
    status: without.includes(code) ? 'not-offered' : 'here',
    partnerName: null,
    reportedBy: null,
    completionRule:
      code === 'programme' ? 'At least 75% of sessions attended, and not withdrawn by choice.' : null,
  }))
}

function start(): Period {
  const period = parsePeriod(beginning.period)
  if (!period) throw new Error('The demo begins in no period')
  return period
}

function personOf(people: People, role: DemoAccount['role'], organisation: string): Actor {
  const account = demoAccounts.find((each) => each.role === role && each.organisation === organisation)
  const actor = account && people.get(account.email)
  if (!actor) throw new Error(`The demo has no ${role} of ${organisation}`)
  return actor
}

function isAdministrator({ role }: DemoAccount): boolean {
  return role === 'administrator'
}
