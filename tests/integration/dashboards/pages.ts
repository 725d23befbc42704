import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { parseVersion } from '@/domain/addresses/parse-version'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { parsePeriod } from '@/domain/periods/period'
import { parseSpan } from '@/domain/periods/span'
import type { Arrangement } from '@/features/dashboards/arrange-rows'
import { parseShown } from '@/domain/addresses/parse-shown'
import { toComparison } from '@/features/dashboards/to-comparison'
import { type ComplianceAsked, toCompliance } from '@/features/dashboards/to-compliance'
import { toOverview } from '@/features/dashboards/to-overview'
import { toProviderView } from '@/features/dashboards/to-provider-view'
import type { HomeView } from '@/features/home/home-view'
import { toEmptyHome, toHomeView } from '@/features/home/to-home-view'
import { MOST_HAPPENINGS } from '@/features/home/to-since-view'
import { getComparison } from '@/operations/read/get-comparison'
import { getCompliance } from '@/operations/read/get-compliance'
import { getHome } from '@/operations/read/get-home'
import { getOrigin } from '@/operations/read/get-origin'
import { getOverview } from '@/operations/read/get-overview'
import { getPooledOrigin } from '@/operations/read/get-pooled-origin'
import { getProvider } from '@/operations/read/get-provider'
import { getReceived } from '@/operations/read/get-received'

/** What an address asks for, as it writes it. */
interface Asked {
  readonly period: string
  readonly as?: string
}

const usual: Arrangement = { sort: '', show: '', commissioner: '', answers: '', view: '', page: '' }

/** What the pages of the dashboards show somebody: what was read, as they put it. */
export async function showOverview(
  actor: Actor,
  { period, as = '', ...arranged }: Asked & Partial<Arrangement>,
  clock?: Date,
) {
  const read = await getOverview(actor, framework, { period, as: parseShown(as) }, clock)
  return read && toOverview(read, { ...usual, ...arranged })
}

export async function showCompliance(
  actor: Actor,
  { period, as = '', show = '', commissioner = '', answers = '' }: Asked & Partial<ComplianceAsked>,
  clock?: Date,
) {
  const read = await getCompliance(actor, framework, { period, as: parseShown(as) }, clock)
  return read && toCompliance(read, { show, commissioner, answers })
}

export async function showComparison(
  actor: Actor,
  { code, period, as = '' }: Asked & { readonly code: string },
  clock?: Date,
) {
  const read = await getComparison(actor, framework, { code, period, as: parseShown(as) }, clock)
  return read && toComparison(read)
}

export async function showProvider(
  actor: Actor,
  { providerCode, period, as = '' }: Asked & { readonly providerCode: string },
  clock?: Date,
) {
  const read = await getProvider(actor, framework, { providerCode, period, as: parseShown(as) }, clock)
  return read && toProviderView(read)
}

export function showReceived(
  actor: Actor,
  { provider: providerCode, period }: { readonly provider: string; readonly period: string },
  clock?: Date,
) {
  return getReceived(actor, framework, { providerCode, period }, clock)
}

interface OfLine extends Asked {
  readonly provider: string
  readonly code: string
  /** Empty for the latest. */
  readonly version?: string
}

export async function showOrigin(actor: Actor, asked: OfLine) {
  const period = parsePeriod(asked.period)
  const key = period && { framework: framework.code, providerCode: asked.provider, period }
  const version = parseVersion(asked.version ?? '')
  if (!key || version === undefined) return null
  return getOrigin(actor, key, { code: asked.code, version })
}

export async function showPooledOrigin(actor: Actor, asked: OfLine) {
  const span = parseSpan(asked.period)
  const { provider: providerCode, code } = asked
  if (!span || span.kind === 'quarter') return null
  return getPooledOrigin(actor, framework, { providerCode, span, code, as: parseShown(asked.as ?? '') })
}

/** The home page of somebody of one framework. */
export async function showHome(
  actor: Actor,
  { session, clock }: { readonly session: string | undefined; readonly clock: Date },
): Promise<HomeView> {
  if (!mayAnywhere(actor, 'return:read-submitted')) return toEmptyHome(actor)
  return toHomeView(actor, await getHome(actor, framework, { session, most: MOST_HAPPENINGS }, clock))
}
