import type { Service } from '../access/actor'
import { writeMoment } from '../periods/as-at'
import type { Period } from '../periods/period'
import { type Span, writeSpan } from '../periods/span'
import type { ReturnKey } from '../returns/quarterly-return'
import type { ShownVersion } from '../returns/stored-line'
import { asking, ofFramework } from './asking'

const DASHBOARDS = '/dashboards'

/** Which version of each return is shown, and of which moment: now, where it is null or left out. */
interface OnRecord {
  readonly as?: ShownVersion
  readonly at?: Date | null
}

export type Shown = ShownVersion | OnRecord

/** What the overview can be asked for, beside its span. */
interface Arranged extends OnRecord {
  readonly sort?: string
  readonly show?: string
  readonly commissioner?: string
  readonly answers?: string
  readonly view?: string
  readonly page?: string
}

/** All providers by all lines: over one span, or as it is when none is asked for. */
export function overviewHref(
  framework: string,
  span?: Span,
  { as, at, ...arranged }: Arranged = {},
  place?: string,
): string {
  const asked = { ...spanAsked(span), ...shownAs({ ...(as && { as }), at: at ?? null }), ...arranged }
  return asking(DASHBOARDS, { ...asked, ...ofFramework(framework) }, place)
}

/** Whether what was due of all providers came over a span: the counts that the overview says in a sentence. */
export function complianceHref(framework: string, span?: Span, asked: Arranged = {}): string {
  return overviewHref(framework, span, asked).replace(DASHBOARDS, `${DASHBOARDS}/compliance`)
}

/** One provider: its periods, and its results in one of them. */
export function providerHref(of: Service, period?: Period, shown?: Shown): string {
  return asking(pathOf(of), { period, ...shownAs(shown), ...ofFramework(of.framework) })
}

/** The whole chart of one line of a provider, or with `all` of each of them, open on its page. */
export function lineChartHref(key: ReturnKey, chart: string, shown?: Shown): string {
  const asked = { period: key.period, ...shownAs(shown), chart, ...ofFramework(key.framework) }
  return asking(pathOf(key), asked, chart === 'all' ? 'lines' : `line-${chart}`)
}

/** Two to four providers side by side, as the ticked rows of the overview ask for them. */
export function compareHref(
  framework: string,
  providerCodes: readonly string[],
  period?: Period,
  shown?: Shown,
): string {
  const asked = { provider: providerCodes, period, ...shownAs(shown) }
  return asking(COMPARE, { ...asked, ...ofFramework(framework) })
}

/** Where a form of ticked providers leads by GET. */
export const COMPARE = `${DASHBOARDS}/compare`

/** Where one submitted line came from; the latest version unless one is named. */
export function originHref(key: ReturnKey, code: string, version?: number, at?: Date | null): string {
  const asked = { version: version?.toString(), ...asAt(at), ...ofFramework(key.framework) }
  return asking(`${pathOf(key)}/${key.period}/${code}`, asked)
}

/** Where a line over a longer span came from. */
export function pooledOriginHref(of: Service, span: Span, code: string, shown?: Shown): string {
  const asked = { ...shownAs(shown), ...ofFramework(of.framework) }
  return asking(`${pathOf(of)}/${writeSpan(span)}/${code}`, asked)
}

/** What came of each quarter of a span, and when: where the counts of a provider's returns and lines come from. */
export function receivedHref(of: Service, span: Span, place?: string, at?: Date | null): string {
  return asking(
    `${pathOf(of)}/${writeSpan(span)}/received`,
    { ...asAt(at), ...ofFramework(of.framework) },
    place,
  )
}

/** The table of one trend as a file, up to a quarter. */
export function trendFileHref(key: ReturnKey, code: string, shown?: Shown): string {
  const asked = { period: key.period, ...shownAs(shown), ...ofFramework(key.framework) }
  return asking(`${pathOf(key)}/trends/${code}.csv`, asked)
}

/** One line for all providers: over one span, or as it is when none is asked for, in the order of a column where one is named. */
export function comparisonHref(
  framework: string,
  code: string,
  span?: Span,
  shown?: Shown,
  sort?: string,
): string {
  return asking(lineOf(code), { ...spanAsked(span), ...shownAs(shown), sort, ...ofFramework(framework) })
}

/** Where the figure of all providers together came from. */
export function aggregateHref(framework: string, code: string, span: Span, shown?: Shown): string {
  const asked = { ...shownAs(shown), ...ofFramework(framework) }
  return asking(`${lineOf(code)}/${writeSpan(span)}`, asked)
}

/** The same providers as a file. */
export function providersFileHref(framework: string, code: string, span: Span, shown?: Shown): string {
  const asked = { ...shownAs(shown), ...ofFramework(framework) }
  return asking(`${lineOf(code)}/${writeSpan(span)}/providers.csv`, asked)
}

/** All providers by all lines as a file, or how their returns stand and whom to ring. */
export function overviewFileHref(
  framework: string,
  table: 'overview' | 'returns',
  span: Span,
  shown?: Shown,
): string {
  const asked = { ...spanAsked(span), ...shownAs(shown), ...ofFramework(framework) }
  return asking(`${DASHBOARDS}/${table}.csv`, asked)
}

/** The lines of one provider as a file. */
export function resultsFileHref(key: ReturnKey, shown?: Shown): string {
  const asked = { period: key.period, ...shownAs(shown), ...ofFramework(key.framework) }
  return asking(`${pathOf(key)}/results.csv`, asked)
}

/** What came of each quarter of a span as a file. */
export function receivedFileHref(of: Service, span: Span, at?: Date | null): string {
  return asking(`${pathOf(of)}/${writeSpan(span)}/received.csv`, {
    ...asAt(at),
    ...ofFramework(of.framework),
  })
}

/** The picture of the chart of whose table this is the file. */
export function pictureHref(fileHref: string): string {
  return fileHref.replace(/\.csv(?=$|\?)/, '.svg')
}

function pathOf({ providerCode }: Service): string {
  return `${DASHBOARDS}/providers/${providerCode}`
}

function lineOf(code: string): string {
  return `${DASHBOARDS}/indicators/${code}`
}

function spanAsked(span: Span | undefined) {
  return { period: span && writeSpan(span) }
}

/** What asks for the versions that came first, and for a moment that is past: those in force now are shown unless one says otherwise. */
function shownAs(shown: Shown | undefined) {
  const { as, at }: OnRecord = typeof shown === 'object' ? shown : { ...(shown && { as: shown }) }
  return { as: as === 'first' ? as : '', ...asAt(at) }
}

function asAt(at: Date | null | undefined) {
  return { at: at ? writeMoment(at) : '' }
}
