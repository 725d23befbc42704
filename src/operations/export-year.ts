import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { recordAudit } from '@/server/db/audit'
import { withActor } from '@/server/db/transaction'
import { fingerprint } from './exports/pack-manifest'
import { type YearFile, makeYearFile, neededFor } from './exports/year-file'
import { type AskedPack, getYearSources } from './read/get-year-pack'

interface Asked extends AskedPack {
  /** One of `yearFileEndings`. */
  readonly ending: string
}

const DOWNLOADED = { organisation: 'downloads', action: 'annual-export-downloaded' }

/**
 * A file of the annual export with whatever this person may see, or null where `getYearPack` has nothing for them. It is given once it is
 * kept in the chain of downloads who took it (ADR 0009).
 */
export async function exportYear(
  actor: Actor,
  framework: Framework,
  { ending, ...asked }: Asked,
  clock?: Date,
): Promise<YearFile | null> {
  const sources = await getYearSources(actor, framework, { ...asked, ...neededFor(ending) }, clock)
  if (!sources) return null
  const file = await makeYearFile(sources, ending)
  const object = withFrameworkCode(framework.code, file.name)
  const { sha256 } = fingerprint(file.content)
  const given = { sha256, ...(asked.at && { as_at: asked.at.toISOString() }) }
  await withActor(actor, ({ tx, at }) => recordAudit(tx, { ...DOWNLOADED, object, at, new: given }), clock)
  return file
}
