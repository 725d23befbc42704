import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { addYears } from '@/domain/periods/period'
import type { ReviewKey } from '@/domain/reviews/review'
import { type ReviewFile, listReviewFiles } from '@/server/db/reviews'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { mayReview } from '../judge-indicators'
import { findProvider } from './find-provider'

/** A review while it is written, beside that of the year before. */
export interface ReviewRead {
  readonly key: ReviewKey
  readonly framework: Framework
  readonly at: Date
  readonly provider: ProviderInScope
  readonly file: ReviewFile
  /** Of the year before; null where nothing of it was signed. */
  readonly lastYear: ReviewFile | null
  /** Whether this person may write in it. */
  readonly mayReview: boolean
  /** Within how many days after its signature a declaration is to be reviewed. */
  readonly days: number
}

/** The review of a declaration; null where nothing of it was signed, and for whoever does not read it: both are the same. */
export async function getReview(actor: Actor, key: ReviewKey, clock?: Date): Promise<ReviewRead | null> {
  if (!can(actor, 'review:read', key)) return null
  const framework = frameworkOf(key.framework)
  return withActor(
    actor,
    async ({ tx, at }) => {
      const years = [addYears(key.year, -1), key.year]
      const files = await listReviewFiles(tx, [key.providerCode], key, years)
      const file = files.find(({ year }) => year === key.year)
      const provider = file && (await findProvider(tx, framework, key.providerCode))
      if (!file || !provider) return null
      const lastYear = files.find(({ year }) => year !== key.year) ?? null
      const standing = { mayReview: mayReview(actor, key), days: readSettings().reviewDays }
      return { key, framework, at, provider, file, lastYear, ...standing }
    },
    clock,
  )
}
