import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
import { findVersion } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { Figures } from '@/domain/kinds/field'
import { type MadeOf, madeOf } from '@/domain/returns/made-of'
import type { SubmittedVersion } from '@/domain/returns/provider-returns'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { type Snapshot, readSnapshot } from '@/domain/returns/snapshot-schema'
import type { StoredLine } from '@/domain/returns/stored-line'
import { listSubmittedVersions } from '@/server/db/dashboards'
import { listLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'

/** One submitted line with everything about where it came from. */
export interface Origin {
  readonly of: ReturnKey
  readonly framework: Framework
  readonly provider: ProviderInScope
  readonly indicator: QuarterlyIndicator
  readonly made: MadeOf
  readonly line: StoredLine
  readonly shown: SubmittedVersion
  /** All submitted versions of the return, the newest first. */
  readonly versions: readonly SubmittedVersion[]
  readonly about: Figures
  /** Names of the boxes filled in from other lines. */
  readonly filled: readonly string[]
  /** What the rules asked about this line. */
  readonly warnings: Snapshot['warnings']
}

/** Where one line came from, in the latest version unless one is named; null: not there, not submitted and not yours are the same. */
export async function getOrigin(
  actor: Actor,
  key: ReturnKey,
  { code, version, at: asAt = null }: Asked,
): Promise<Origin | null> {
  if (!can(actor, 'return:read-submitted', key)) return null
  const scope = [key.providerCode]
  const found = await withActor(actor, async ({ tx }) => {
    const versions = await listSubmittedVersions(tx, key.framework, scope, key, version, asAt)
    const shown = versions.find(({ snapshot }) => snapshot !== null)
    if (!shown) return null
    const wanted = { indicator: code, version: shown.version }
    const [line] = await listLines(tx, key.framework, scope, key, wanted)
    const provider = line && (await findProvider(tx, frameworkOf(key.framework), key.providerCode, asAt))
    return line && provider ? { of: key, line, shown, versions, provider } : null
  })
  return found && assemble(found, asAt)
}

interface Asked {
  readonly code: string
  readonly version: number | null
  /** The moment as at which it is shown; null or left out for now. */
  readonly at?: Date | null
}

function assemble(
  found: Pick<Origin, 'of' | 'line' | 'shown' | 'versions' | 'provider'>,
  asAt: Date | null,
): Origin | null {
  const { of, line, shown } = found
  const framework = frameworkOf(of.framework)
  const indicator = findVersion(line.indicator, line.definitionVersion, framework)
  if (!indicator || shown.snapshot === null) return null
  const { figures, provenance, warnings: all } = readSnapshot(shown.snapshot)
  const warnings = all.filter(({ at }) => at.startsWith(`${line.indicator}.`))
  const { filled = [] } = provenance.find((entry) => entry.indicator === line.indicator) ?? {}
  const later = found.versions.filter(({ isLater }) => isLater).toReversed()
  const made = madeOf([{ ...of, submitted: shown, later }], asAt)
  const versions = found.versions.filter(({ isLater }) => !isLater)
  return { ...found, versions, made, framework, indicator, about: figures.about, filled, warnings }
}
