import { type DemoAccount, demoAccounts, demoPassphrase } from '@/operations/demo-accounts'
import { openPastWindows } from '@/operations/open-past-windows'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { registerFirstAdministrator } from '@/operations/register'
import { registerOrganisations } from '@/operations/register-organisations'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { morningAfter } from './clock'
import { declarationsToEnter } from './enter-declarations'
import { reviewsToEnter } from './enter-reviews'
import { returnsToEnter } from './enter-returns'
import { holdConversations, nationalOf } from './hold-conversations'
import { workInParallel } from './work-in-parallel'
import { valueOrThrow } from './value-or-throw'
import { beginning, commissioners } from './organisations'
import { type People, personOf, registerAll, unlistedAccounts } from './people'
import { profileOf } from './profile-of'
import { type DemoProvider, providers } from './providers'
import { seeToActions } from './see-to-actions'
import { LAST_QUARTER } from './stories'

/** Providers that are entered at once: two connections each, of the ten that there are. */
const LANES = 5

/**
 * Fills an empty database with the demo, as its invented people would: accounts, profiles, seventeen quarters and the open
 * one, three years' declarations. Tells of each provider that is complete.
 */
export async function loadDemo(tellProvider: () => void): Promise<void> {
  const [account] = demoAccounts.filter(isAdministrator)
  if (!account) throw new Error('The demo has no administrator')
  const administrator = await registerFirstAdministrator({
    ...account,
    framework: null,
    passphrase: demoPassphrase,
  })
  await registerOrganisations(administrator, {
    framework: framework.code,
    commissioners,
    providers,
    from: beginning.day,
    since: morningAfter(knownPeriod(beginning.period), 1),
  })
  // The last account is made last of all: while it is missing, the demo is not complete.
  const others = demoAccounts.filter((each) => !isAdministrator(each))
  const people = await registerAll(administrator, [...others.slice(0, -1), ...unlistedAccounts])
  await enterProviders(people, tellProvider)
  await registerAll(administrator, others.slice(-1))
}

async function enterProviders(people: People, tellProvider: () => void) {
  const now = new Date()
  for (const provider of providers) await enterProfile(people, provider)
  const { periods, years } = await openPastWindows(
    framework,
    { quartersBack: LAST_QUARTER + 1, yearsBack: 2 },
    now,
  )
  await workInParallel(providers, LANES, async (provider) => {
    const entries = [
      ...returnsToEnter(people, provider, periods, now),
      ...declarationsToEnter(people, provider, years, now),
      ...reviewsToEnter(people, provider, years, now),
    ]
    const inOrder = entries.toSorted((left, right) => left.at.getTime() - right.at.getTime())
    for (const { enter } of inOrder) await enter()
    tellProvider()
  })
  await holdConversations(people, periods, now)
  await seeToActions(people, nationalOf(people), now)
}

async function enterProfile(people: People, provider: DemoProvider) {
  const gatekeeper = personOf(people, 'gatekeeper', provider.code)
  const at = morningAfter(knownPeriod(beginning.period), 1)
  const of = { framework: framework.code, providerCode: provider.code }
  valueOrThrow(await recordServiceProfile(gatekeeper, of, profileOf(provider), at))
}

function isAdministrator({ role }: DemoAccount): boolean {
  return role === 'administrator'
}
