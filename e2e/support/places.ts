import { framework } from '@/domain/catalogue'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Client } from 'pg'
import { withClient } from '../../scripts/postgres/client.mjs'
import type { OwnDatabase } from '../../tests/support/clone-database'
import { ask } from './ask'

/** The quarter of every journey. */
export const PERIOD = knownPeriod('2026-27-Q2')

/** A commissioner with the providers that it is responsible for: nobody else's journey touches them. */
export type Place = {
  commissioner: string
  /** The first provider, which most journeys are about. */
  provider: string
  providers: readonly string[]
}

const SINCE = '2020-04-01'

/**
 * Opens the quarter for as long as these tests may run. The service keeps its own time, so the window is what is fixed:
 * it opened before anybody ran them and its deadline is past everybody's career.
 */
export async function prepareForPlaces(database: OwnDatabase): Promise<void> {
  await withClient(database.superuserUrl, async (client: Client) => {
    await client.query('CREATE SEQUENCE journeys')
    await openQuarter((sql, values) => client.query(sql, values))
  })
}

/** Registers a commissioner and so many providers of its own, each with an empty draft for the quarter. */
export async function registerPlace({ providers: count = 1 } = {}): Promise<Place> {
  const number = await nextNumber()
  const commissioner = `NORTH${number}`
  await ask('SELECT register_commissioner($1, $2)', [
    commissioner,
    `North ${number} Commissioning (invented)`,
  ])
  const providers: string[] = []
  while (providers.length < count) providers.push(await registerProvider(commissioner))
  await openQuarter(ask)
  return { commissioner, provider: providers[0] ?? '', providers }
}

async function registerProvider(commissioner: string): Promise<string> {
  const code = `ZZ${await nextNumber()}`
  await ask('SELECT register_provider($1, $2, $3, $4)', [code, `${code} Invented Hospitals`, 'North', SINCE])
  const held = [framework.code, code, commissioner, SINCE]
  await ask('SELECT record_responsibility($1, $2, $3, $4, NULL)', held)
  await ask(`SELECT record_named_lead($1, $2, 'provider', 'Dr Asha Rahman', $3)`, [
    framework.code,
    code,
    SINCE,
  ])
  await ask(
    `INSERT INTO service_offering (framework, provider_code, offering, from_period, status, completion_rule, recorded_at)
     VALUES ($1, $2, 'programme', '2020-21-Q1', 'here', 'At least 75% of the sessions attended', now())`,
    [framework.code, code],
  )
  return code
}

async function openQuarter(query: (sql: string, values: unknown[]) => Promise<unknown>) {
  await query(`SELECT open_window($1, $2, 'quarter', '2026-27', $3, '2026-10-30', $4, $4, $4)`, [
    framework.code,
    PERIOD,
    '2020-04-02T00:00:00Z',
    '2126-11-11T23:59:59Z',
  ])
}

/** Three digits that no other journey of this run has. */
async function nextNumber(): Promise<string> {
  const [next] = await ask<{ number: string }>(`SELECT nextval('journeys') AS number`)
  return (next?.number ?? '').padStart(3, '0')
}
