import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declaredIndicators } from '@/domain/catalogue/find'
import type { FinancialYear } from '@/domain/periods/period'
import type { ReviewKey } from '@/domain/reviews/review'
import { revisionOf } from '@/domain/reviews/standing-review'
import { answerReview } from '@/operations/answer-review'
import { decideDeclaration } from '@/operations/decide-declaration'
import { judgeIndicators } from '@/operations/judge-indicators'
import { type ReviewRead, getReview } from '@/operations/read/get-review'
import { recordFinding } from '@/operations/record-finding'
import { signReview } from '@/operations/sign-review'
import { inYearAfter } from './clock'
import type { Entry } from './entry'
import { type People, personOf } from './people'
import type { DemoProvider } from './providers'
import { type DemoReview, asUsual, begunReviews, demoReviews, openReviews } from './reviewed-years'
import { valueOrThrow } from './value-or-throw'

const AGREED = { judgement: 'agreed', reason: '' } as const

/** When a declaration is reviewed: after the holidays of the year in which it was signed. */
const MONTH = 9

/**
 * The reviews of a provider's declarations, each on a day of September: of all years but the last as they are told, of the last of most
 * providers; some are begun, some wait.
 */
export function reviewsToEnter(
  people: People,
  provider: DemoProvider,
  years: readonly FinancialYear[],
  now: Date,
): readonly Entry[] {
  const reviewer = personOf(people, 'commissioner', provider.commissioner)
  const lead = personOf(people, 'service-lead', provider.code)
  const day = 3 + (Number(provider.code.slice(2)) % 24)
  return years
    .map((year, index) => {
      const key = { framework: framework.code, providerCode: provider.code, year }
      const isLast = index === years.length - 1
      const at = inYearAfter(year, MONTH, day)
      const told = index === years.length - 2 ? (demoReviews[provider.code] ?? asUsual) : asUsual
      const enter = () =>
        isLast && begunReviews.has(provider.code)
          ? begin(reviewer, key, at)
          : review({ reviewer, lead }, key, told, at)
      return { at, enter, isLeft: isLast && openReviews.has(provider.code) }
    })
    .filter(({ at, isLeft }) => at <= now && !isLeft)
}

/** Half of the indicators are judged, and the rest is still to be done. */
async function begin(reviewer: Actor, key: ReviewKey, at: Date) {
  const read = await getReview(reviewer, key)
  if (read) await judge(reviewer, key, { told: asUsual, file: read.file, count: 5 }, at)
}

interface Reviewers {
  readonly reviewer: Actor
  readonly lead: Actor
}

async function review({ reviewer, lead }: Reviewers, key: ReviewKey, told: DemoReview, at: Date) {
  const read = await getReview(reviewer, key)
  if (!read) return
  const { revision, decisions } = read.file
  await judge(reviewer, key, { told, file: read.file }, at)
  for (const [seen, finding] of told.findings.entries())
    valueOrThrow(await recordFinding(reviewer, { ...key, number: 0, seen, withdraw: false, ...finding }, at))
  const decision = { ...key, revision, seen: decisions.length, decision: 'accepted', reason: '' } as const
  valueOrThrow(await decideDeclaration(reviewer, decision, at))
  const round = await sign(reviewer, key, { told, file: read.file }, at)
  const later = new Date(at.getTime() + 6 * 86_400_000)
  if (told.answer)
    valueOrThrow(await answerReview(lead, { ...key, round, seen: 0, text: told.answer }, later))
}

/** Signs what a review came to; says its round. */
async function sign(
  reviewer: Actor,
  key: ReviewKey,
  { told, file }: { readonly told: DemoReview; readonly file: ReviewRead['file'] },
  at: Date,
): Promise<number> {
  const { outcome, reasons, explanation = '', findings } = told
  const written = declaredIndicators(key.year, framework).length + findings.length
  const signature = { name: reviewer.name, role: 'Head of specialised commissioning', agreed: true }
  const posted = {
    ...{ ...key, version: file.version, revision: revisionOf(file.review) + written },
    ...{ idempotencyKey: randomUUID(), outcome, reasons, explanation, withOpen: false },
  }
  return valueOrThrow(await signReview(reviewer, { ...posted, ...signature }, at)).round
}

interface Judging {
  readonly told: DemoReview
  readonly file: ReviewRead['file']
  /** How many indicators are judged. */
  readonly count?: number
}

/** Judges the first so many indicators: each criterion is agreed, but for the one that is told of. */
async function judge(
  reviewer: Actor,
  key: ReviewKey,
  { told: { doubted }, file, count = Infinity }: Judging,
  at: Date,
) {
  const posted = (file.contents.get(1)?.lines ?? []).slice(0, count).map(({ indicator, asked }) => {
    const criteria = asked.map((criterion) => {
      const isDoubted = doubted?.indicator === indicator && doubted.criterion === criterion
      return {
        criterion,
        ...(isDoubted ? ({ judgement: 'disagreed', reason: doubted.reason } as const) : AGREED),
      }
    })
    return {
      ...({ indicator, judgement: '', reason: '', comment: '' } as const),
      version: 1,
      seen: 0,
      criteria,
    }
  })
  valueOrThrow(await judgeIndicators(reviewer, key, posted, at))
}
