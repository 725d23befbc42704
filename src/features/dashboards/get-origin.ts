import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { framework } from '@/domain/catalogue'
import { findVersion } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { Figures } from '@/domain/kinds/field'
import { parsePeriod } from '@/domain/periods/period'
import type { SubmittedVersion } from '@/domain/returns/provider-returns'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { type Snapshot, readSnapshot } from '@/domain/returns/snapshot-schema'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { Transaction } from '@/server/db/client'
import { listSubmittedVersions } from '@/server/db/dashboards'
import { listProvidersInScope } from '@/server/db/providers'
import { listLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'

/** One submitted line with everything about where it came from. */
export interface Origin extends ReturnKey {
  readonly provider: ProviderInScope
  readonly indicator: QuarterlyIndicator
  readonly line: StoredLine
  readonly shown: SubmittedVersion
  readonly versions: readonly SubmittedVersion[]
  readonly about: Figures
  /** Names of the boxes filled in from other lines. */
  readonly filled: readonly string[]
  /** What the rules asked about this line. */
  readonly warnings: Snapshot['warnings']
}

/** What an address of an origin page says. */
export interface OriginAddress {
  readonly provider: string
  readonly period: string
  readonly code: string
  /** Empty for the latest. */
  readonly version: string
}

/** Where one line came from, or null: not there, not submitted and not yours are the same. */
export async function getOrigin(actor: Actor, address: OriginAddress, clock?: Date): Promise<Origin | null> {
  const period = parsePeriod(address.period)
  const version = parseVersion(address.version)
  if (!period || version === undefined) return null
  const key: ReturnKey = { framework: framework.code, providerCode: address.provider, period }
  return withActor(
    actor,
    async ({ tx }) => {
      if (!can(actor, 'return:read-submitted', key)) return null
      const scope = [key.providerCode]
      const versions = await listSubmittedVersions(tx, framework.code, scope, key, version)
      const shown = versions.find(({ snapshot }) => snapshot !== null)
      if (!shown) return null
      const wanted = { indicator: address.code, version: shown.version }
      const [line] = await listLines(tx, framework.code, scope, key, wanted)
      return line ? assemble(tx, { ...key, line, shown, versions }) : null
    },
    clock,
  )
}

async function assemble(
  tx: Transaction,
  found: Pick<Origin, 'framework' | 'providerCode' | 'period' | 'line' | 'shown' | 'versions'>,
): Promise<Origin | null> {
  const { line, shown, providerCode } = found
  const providers = await listProvidersInScope(tx, framework.code)
  const provider = providers.find(({ code }) => code === providerCode)
  const indicator = findVersion(line.indicator, line.definitionVersion)
  if (!provider || !indicator || shown.snapshot === null) return null
  const { figures, provenance, warnings: all } = readSnapshot(shown.snapshot)
  const warnings = all.filter(({ at }) => at.startsWith(`${line.indicator}.`))
  const { filled = [] } = provenance.find((entry) => entry.indicator === line.indicator) ?? {}
  return { ...found, provider, indicator, about: figures.about, filled, warnings }
}

/** The number in the address; null when none is named, undefined when it is no version. */
function parseVersion(text: string): number | null | undefined {
  if (text === '') return null
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}
