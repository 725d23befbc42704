import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { returnCsv } from '@/domain/exports/return-csv'
import { addYears, financialYearOf } from '@/domain/periods/period'
import { toOverviewFile } from '@/features/dashboards/files/to-overview-file'
import { toReceivedFile } from '@/features/dashboards/files/to-received-file'
import { toResultsFile } from '@/features/dashboards/files/to-results-file'
import { toReturnsFile } from '@/features/dashboards/files/to-returns-file'
import { toIndicatorView } from '@/features/dashboards/to-indicator-view'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import { toProvidersFile, toProvidersPicture } from '@/features/dashboards/to-providers-file'
import { toTrendFile, toTrendPicture } from '@/features/dashboards/to-trend-file'
import { type TextEnding, exportYear } from '../../support/exported-text'
import { type ComparisonRead, getComparison } from '@/operations/read/get-comparison'
import { getOrigin } from '@/operations/read/get-origin'
import { type OverviewRead, getOverview } from '@/operations/read/get-overview'
import { getPooledOrigin } from '@/operations/read/get-pooled-origin'
import { getCompliance } from '@/operations/read/get-compliance'
import { type ProviderRead, getProvider } from '@/operations/read/get-provider'
import { getReceipt } from '@/operations/read/get-receipt'
import { type Received, getReceived } from '@/operations/read/get-received'
import { asSuperuser } from '../../support/database'

/** A quarter that is past by any clock, so that what is recorded now is recorded after it. */
export const PAST = knownPeriod('2021-22-Q1')
/** When its first version came, the moment as at which it is looked at, and when the second came. */
export const CAME = new Date('2021-07-20T10:00:00Z')
export const THEN = new Date('2021-07-31T22:59:59.999Z')
export const LATER = new Date('2021-08-10T09:00:00Z')

const year = financialYearOf(PAST)
const key = { framework: framework.code, providerCode: 'ZZ1', period: PAST }

/** Lets what was registered by now be on record since before that quarter. */
export async function registerBefore(): Promise<void> {
  for (const table of ['provider', 'organisation_name', 'responsibility', 'named_lead'])
    await asSuperuser(`UPDATE ${table} SET recorded_at = '2020-04-02'`)
  await asSuperuser(`UPDATE service_offering SET recorded_at = '2020-04-02'`)
}

/**
 * Every answer that the dashboards and the files of a year give somebody, by its name: as at a moment, or as they are when the clock shows
 * `clock`.
 */
export async function everything(
  actor: Actor,
  { at = null, clock }: { at?: Date | null; clock?: Date },
): Promise<Readonly<Record<string, unknown>>> {
  const asked = { period: PAST, as: 'latest', at } as const
  const span = { kind: 'four', period: PAST } as const
  const file = (format: TextEnding) => exportYear(actor, framework, { year, format, at }, clock)
  const overview = await getOverview(actor, framework, asked, clock)
  const provider = await getProvider(actor, framework, { ...asked, providerCode: 'ZZ1' }, clock)
  const comparison = await getComparison(actor, framework, { ...asked, code: '106' }, clock)
  const received = await getReceived(actor, framework, { providerCode: 'ZZ1', period: PAST, at }, clock)
  const read = {
    ...{ overview, provider, comparison, received },
    ...filesOf({ overview, provider, comparison, received }),
    first: await getOverview(actor, framework, { ...asked, as: 'first' }, clock),
    chosen: await getOverview(actor, framework, { ...asked, period: '' }, clock),
    origin: await getOrigin(actor, key, { code: '106', version: null, at }),
    pooled: await getPooledOrigin(actor, framework, {
      ...{ providerCode: 'ZZ1', span, code: '106', as: 'latest', at },
    }),
    compliance: await getCompliance(actor, framework, asked, clock),
    returnFile: await returnFile(actor, at),
    declaredYear: await exportYear(actor, framework, { year: addYears(year, -1), format: 'json', at }, clock),
    csv: await file('csv'),
    json: await file('json'),
    manifest: await file('manifest.json'),
  }
  return Object.fromEntries(Object.entries(read).map(([name, answer]) => [name, comparable(answer)]))
}

/** One return as a file. */
async function returnFile(actor: Actor, at: Date | null): Promise<string | null> {
  const receipt = await getReceipt(actor, key, null, at)
  return receipt && returnCsv({ ...receipt, about: receipt.snapshot.figures.about })
}

interface Answers {
  readonly overview: OverviewRead | null
  readonly provider: ProviderRead | null
  readonly comparison: ComparisonRead | null
  readonly received: Received | null
}

/** What is taken away of them, to the byte. */
function filesOf({ overview, provider, comparison, received }: Answers) {
  const [view, compared] = [provider && toProviderView(provider), comparison && toIndicatorView(comparison)]
  const files = {
    overviewFile: overview && toOverviewFile(overview),
    returnsFile: overview && toReturnsFile(overview),
    resultsFile: provider && toResultsFile(provider),
    trendFile: view && toTrendFile(view, '106'),
    trendPicture: view && toTrendPicture(view, '106'),
    providersFile: compared && toProvidersFile(compared),
    providersPicture: compared && toProvidersPicture(compared),
    receivedFile: received && toReceivedFile(received),
  }
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file?.text]))
}

/** An answer as text, without the moment that was asked for, what came after it, and what no page shows; functions are left out. */
function comparable(answer: unknown): string {
  return JSON.stringify(
    answer,
    (name, value: unknown) => {
      if (['asAt', 'corrections', 'later', 'savedAt', 'savedByName'].includes(name)) return undefined
      if (name === 'framework' && typeof value === 'object') return undefined
      return value instanceof Map ? [...value] : value
    },
    1,
  )
}
