import type { Client } from 'pg'
import { withClient } from '../postgres/client.mjs'

/** The newest quarter with submissions, and the newest year of which all quarters were. */
const NEWEST = `SELECT (SELECT max(period) FROM submission) AS quarter,
  (SELECT max(financial_year) FROM (SELECT financial_year FROM submission GROUP BY 1
    HAVING count(DISTINCT period) = 4) whole) AS year,
  (SELECT count(DISTINCT provider_code) FROM submission) AS providers,
  (SELECT count(DISTINCT period) FROM submission) AS quarters`

/** Asks only who is signed in: the shell and a page of fixed text. */
export const EMPTY_PAGE = '/indicators'

/** What is asked of the demo, which is relative to the day of its loading. */
export async function chooseAddresses(superuserUrl: string) {
  const [newest] = await withClient(superuserUrl, async (client: Client) => {
    return (await client.query<Record<'quarter' | 'year' | 'providers' | 'quarters', string>>(NEWEST)).rows
  })
  if (!newest) throw new Error('The demo has no submissions')
  const { quarter, year, providers, quarters } = newest
  const pages = {
    'overview of a quarter': `/dashboards?period=${quarter}`,
    'overview of a year': `/dashboards?period=${year}`,
    'indicator, a year': `/dashboards/indicators/109?period=${year}`,
    provider: '/dashboards/providers/ZZ9',
    'side by side': '/dashboards/compare?provider=ZZ1&provider=ZZ2&provider=ZZ9&provider=ZZ16',
    'origin of a figure': `/dashboards/providers/ZZ9/${quarter}/103`,
  }
  const lists = {
    home: '/',
    'list of returns': '/returns',
    declarations: '/declarations',
    profiles: '/profiles',
  }
  const exports = { csv: `/exports/${year}.csv`, json: `/exports/${year}.json` }
  return { pages, exports, lists, demo: { providers: Number(providers), quarters: Number(quarters) } }
}
