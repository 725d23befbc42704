import type { Client } from 'pg'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { exampleWindow } from '@/domain/periods/timetable'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import { openReturn } from '@/operations/open-return'
import { openSession } from '@/server/db/accounts'
import { disconnect } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import { hashToken, newToken } from '@/server/session/random-token'
import { saveSection } from '../factories/saving'
import { withClient } from '../../scripts/postgres/client.mjs'
import { anActor } from '../factories/actors'
import { aFullReturn } from '../factories/typed-return'
import type { OwnDatabase } from '../support/clone-database'
import { isWhole } from '../support/extent'
import { useDatabase } from '../support/service-settings'
import type { Draft } from './run'

/** How many work at the same time. */
export const CLIENTS = 4
const FIRST = 'ZZ1'
/** As many as are submitted before everything is killed. */
const OTHERS = isWhole ? 98 : 39
const PROVIDERS = [FIRST, ...Array.from({ length: OTHERS }, (_, index) => `ZZ${index + 2}`)]
/** Four leads, each of all providers. */
const OF_ALL = Array.from({ length: CLIENTS }, () => PROVIDERS)
/** As many leads as it takes: what a person may is worked out anew at each save, and of a hundred providers that is most of its work. */
export const OF_FEW = Array.from({ length: Math.ceil(PROVIDERS.length / 4) }, (_, lead) =>
  PROVIDERS.slice(lead * 4, (lead + 1) * 4),
)
// So far apart that none is another's "last quarter": what one client submits asks nothing of the next.
const PERIODS = ['2020-21-Q4', '2022-23-Q1', '2023-24-Q2', '2024-25-Q3', '2025-26-Q4'].map(knownPeriod)

// The built service goes by the database's own clock, so every quarter is open on any day.
const OPEN_ON_ANY_DAY = `UPDATE reporting_window SET opens_at = '2020-01-01', deadline_at = '2098-01-01',
  closes_at = '2098-01-01', year_closes_at = '2098-01-01'`

const WRITE_RULES = `INSERT INTO service_offering (framework, provider_code, offering, from_period, status, completion_rule,
  recorded_at) SELECT '${framework.code}', code, 'programme', '2020-21-Q1', 'here', 'Three quarters of the sessions', now()
  FROM provider`

const COPY_DRAFTS = `
  INSERT INTO draft_line SELECT d.framework, p.code, d.period, d.indicator, d.state, d.reason, d.explanation, d.saved_by,
    d.saved_by_name, d.saved_at FROM draft_line d, provider p WHERE d.provider_code = '${FIRST}' AND p.code <> '${FIRST}';
  INSERT INTO draft_figure SELECT d.framework, p.code, d.period, d.indicator, d.field, d.number, d.text, d.saved_by,
    d.saved_by_name, d.saved_at FROM draft_figure d, provider p WHERE d.provider_code = '${FIRST}' AND p.code <> '${FIRST}'`

export interface Prepared {
  /** The cookies of service leads. */
  readonly sessions: readonly string[]
  /** Drafts that may be submitted as they stand, those of one provider together. */
  readonly drafts: readonly Draft[]
}

/** Service leads who are signed in, and nothing that they could fill in. */
export async function prepareLeads({ ownerUrl, appUrl }: OwnDatabase): Promise<readonly string[]> {
  useDatabase(appUrl)
  const sessions = await Promise.all((await registerLeads(ownerUrl, OF_ALL)).map(openSessionOf))
  await disconnect()
  return sessions
}

/**
 * Many complete drafts: those of one provider are entered by the service's own operations, the others copied from them.
 *
 * @param of the providers of each service lead
 */
export async function prepareDrafts(
  { ownerUrl, superuserUrl, appUrl }: OwnDatabase,
  of: readonly (readonly string[])[] = OF_ALL,
): Promise<Prepared> {
  useDatabase(appUrl)
  const leads = await registerLeads(ownerUrl, of)
  for (const period of PERIODS) {
    const window = { framework: framework.code, kind: 'quarter' as const, ...exampleWindow(period) }
    await withActor(null, ({ tx }) => openWindow(tx, window))
  }
  await withClient(superuserUrl, (client: Client) => client.query(`${OPEN_ON_ANY_DAY}; ${WRITE_RULES}`))
  for (const period of PERIODS)
    await enterDraft(leads[0], { framework: 'hsps-1767', providerCode: FIRST, period })
  await withClient(superuserUrl, (client: Client) => client.query(COPY_DRAFTS))
  const sessions = await Promise.all(leads.map(openSessionOf))
  // A submission asks again who it is after five minutes, and a whole run of these tests takes longer.
  await withClient(superuserUrl, (client: Client) =>
    client.query(`UPDATE session SET fresh_at = now() + interval '1 day'`),
  )
  await disconnect()
  const drafts = PROVIDERS.flatMap((providerCode, place) => {
    const theirs = sessions.filter((_, lead) => of[lead]?.includes(providerCode))
    const session = theirs[place % theirs.length] ?? ''
    return PERIODS.map((period) => ({
      id: returnId({ framework: 'hsps-1767', providerCode, period }),
      session,
    }))
  })
  return { sessions, drafts }
}

/** The cookie of an administrator. */
export async function openAdministrator({ ownerUrl, appUrl }: OwnDatabase): Promise<string> {
  useDatabase(appUrl)
  const registered = `WITH person AS (SELECT register_person('administrator@test.example', 'Administrator', NULL) AS id)
    SELECT id, grant_membership(id, 'administrator', NULL, NULL, NULL) FROM person`
  const { rows } = await withClient(ownerUrl, (client) => client.query<{ id: string }>(registered))
  const session = await openSessionOf(anActor('administrator', 'all', { personId: rows[0]?.id ?? '' }))
  await disconnect()
  return session
}

const registerLeads = (ownerUrl: string, of: readonly (readonly string[])[]) =>
  withClient(ownerUrl, (client) => register(client, of))

async function register(client: Client, of: readonly (readonly string[])[]): Promise<readonly Actor[]> {
  await client.query(`SELECT register_commissioner('NORTH', 'North')`)
  await client.query(`SELECT register_provider(code, 'Invented Pain Service ' || code, 'North', '2020-04-01'),
    record_responsibility('${framework.code}', code, 'NORTH', '2020-04-01', NULL)
    FROM unnest('{${PROVIDERS.join()}}'::text[]) AS code`)
  const leads = []
  for (const [place, providers] of of.entries()) {
    const known = { email: `lead${place + 1}@test.example`, name: `Lead ${place + 1}` }
    const { rows } = await client.query<{ id: string }>('SELECT register_person($1, $2, NULL) AS id', [
      known.email,
      known.name,
    ])
    const personId = rows[0]?.id ?? ''
    const granted = `SELECT grant_membership($1, 'service-lead', 'hsps-1767', code, NULL) FROM unnest($2::text[]) AS code`
    await client.query(granted, [personId, providers])
    leads.push(anActor('service-lead', providers, { ...known, personId }))
  }
  return leads
}

async function enterDraft(lead: Actor | undefined, key: ReturnKey): Promise<void> {
  if (!lead) throw new Error('Nobody can enter a draft')
  for (const [section, typed] of Object.entries(aFullReturn(key.period))) {
    const { current } = await openReturn(lead, key)
    const saved = await saveSection(lead, { ...key, section, revision: current.revision, typed })
    if (!saved.ok) throw new Error(`${section} was refused: ${JSON.stringify(saved.failure)}`)
  }
}

async function openSessionOf({ personId }: Actor): Promise<string> {
  const token = newToken()
  await withActor({ personId }, ({ tx, at }) =>
    openSession(tx, { tokenHash: hashToken(token), personId, at, assurance: 'totp' }),
  )
  return token
}
