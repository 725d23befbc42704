import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import {
  type FinancialYear,
  type Period,
  addQuarters,
  addYears,
  financialYearOf,
} from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import type { Client } from 'pg'
import { withClient } from '../../scripts/postgres/client.mjs'
import type { OwnDatabase } from '../../tests/support/clone-database'
import { ask } from './ask'

/** The quarter of every journey. */
export const PERIOD = knownPeriod('2026-27-Q2')

/** The quarters before it, the latest first. Nobody has a draft for them until a journey begins one. */
export const EARLIER = [-1, -2, -3].map((quarters) => addQuarters(PERIOD, quarters))

/** The year of every journey's declaration. */
const DECLARED = addYears(financialYearOf(PERIOD), -1)

/** A quarter that closed long ago: only an extension lets somebody submit for it. */
export const CLOSED = knownPeriod('2024-25-Q1')

const BEGAN = '2020-04-02T00:00:00Z'
const LONG_AGO = '2020-05-14T22:59:59Z'
const FAR_AHEAD = '2126-11-11T23:59:59Z'

/** A commissioner with the providers that it is responsible for: nobody else's journey touches them. */
export type Place = {
  commissioner: string
  /** The first provider, which most journeys are about. */
  provider: string
  providers: readonly string[]
}

const SINCE = '2020-04-01'

/**
 * Opens the quarters for as long as these tests may run. The service keeps its own time, so the windows are what is
 * fixed: they opened before anybody ran them and their deadline is past everybody's career.
 */
export async function prepareForPlaces(database: OwnDatabase): Promise<void> {
  await withClient(database.superuserUrl, async (client: Client) => {
    await client.query('CREATE SEQUENCE journeys')
    const query: Query = (sql, values) => client.query(sql, values)
    for (const period of [PERIOD, ...EARLIER]) await openQuarter(query, period)
    await openQuarter(query, CLOSED, LONG_AGO)
    for (const years of [-1, 0, 1]) await openYear(query, addYears(DECLARED, years))
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
  await openQuarter(ask, PERIOD)
  await openYear(ask, DECLARED)
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

type Query = (sql: string, values: unknown[]) => Promise<unknown>

async function openQuarter(query: Query, period: Period, until = FAR_AHEAD) {
  const { financialYear, dataCutOn: cutOn } = exampleWindow(period)
  const dataCutOn = cutOn < until.slice(0, 10) ? cutOn : BEGAN.slice(0, 10)
  const times = [financialYear, BEGAN, dataCutOn, until, FAR_AHEAD]
  await query(`SELECT open_window($1, $2, 'quarter', $3, $4, $5, $6, $6, $7)`, [
    framework.code,
    period,
    ...times,
  ])
}

async function openYear(query: Query, year: FinancialYear) {
  await query(`SELECT open_window($1, $2, 'year', $2, $3, $4, $5, $5, $5)`, [
    ...[framework.code, year, BEGAN, BEGAN.slice(0, 10), FAR_AHEAD],
  ])
}

/** Begins the declaration of another year for one provider alone. */
export async function beginDeclaration(provider: string, year: FinancialYear): Promise<void> {
  await ask(
    `INSERT INTO declaration (framework, provider_code, financial_year, opened_at) VALUES ($1, $2, $3, $4)`,
    [framework.code, provider, year, BEGAN],
  )
}

/** Begins a draft of another quarter for one provider alone: opening its window would begin one for every journey's. */
export async function beginDraft(provider: string, period: Period): Promise<void> {
  await ask(
    `INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [framework.code, provider, period, financialYearOf(period), BEGAN],
  )
}

/** Lets one provider submit for a quarter until so many minutes from now; less than 0 ends it in the past. */
export async function extend(provider: string, period: Period, minutes: number): Promise<void> {
  const own = [framework.code, provider, period]
  await ask('DELETE FROM window_extension WHERE framework = $1 AND provider_code = $2 AND period = $3', own)
  await ask(
    `INSERT INTO window_extension (framework, provider_code, period, until_at, reason, granted_at)
     VALUES ($1, $2, $3, now() + make_interval(mins => $4), 'The registry was closed for a week.', now() - interval '1 day')`,
    [...own, minutes],
  )
}

/** Three digits that no other journey of this run has. */
async function nextNumber(): Promise<string> {
  const [next] = await ask<{ number: string }>(`SELECT nextval('journeys') AS number`)
  return (next?.number ?? '').padStart(3, '0')
}
