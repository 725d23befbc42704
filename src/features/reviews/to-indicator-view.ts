import { besideHref } from '@/domain/addresses/declarations'
import { askHref, queryHref } from '@/domain/addresses/queries'
import type { DeclaredIndicator } from '@/domain/catalogue/indicator'
import { declarationId } from '@/domain/declarations/declaration'
import { declaredStatuses, indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import { sayMoment } from '@/domain/periods/format'
import { criterionName } from '@/domain/queries/criterion'
import { CRITERION, WHY } from '@/domain/reviews/judge-criteria'
import type { JudgementEntry } from '@/domain/reviews/review'
import { judgementNames, sayByCriterion } from '@/domain/reviews/say-review'
import { type ReviewedLine, reviewedLines } from '@/domain/reviews/standing-review'
import type { ReviewRead } from '@/operations/read/get-review'
import { sayReviewed } from './say-review'

/** One indicator of a review, with what was made of it. */
export interface IndicatorView {
  readonly title: string
  readonly caption: string
  readonly code: string
  /** Said where it was declared otherwise since it was judged; null where not. */
  readonly changed: string | null
  readonly lastYear: { readonly text: string; readonly href: string } | null
  readonly questions: readonly { readonly text: string; readonly href: string }[]
  readonly askHref: string
  /** The latest judgement in words; null where none was made. */
  readonly judged: string | null
  readonly earlier: readonly string[]
  /** Null for whoever only reads. */
  readonly form: JudgementFormView | null
}

export interface JudgementFormView {
  readonly fields: Readonly<Record<string, string | number>>
  /** What stands in the boxes before anything is typed. */
  readonly values: Readonly<Record<string, string>>
  /** Each with its two boxes; none where the indicator is judged as a whole. */
  readonly criteria: readonly CriterionBoxes[]
}

export interface CriterionBoxes {
  readonly name: string
  readonly why: string
  readonly text: string
  /** Where the provider is asked about it. */
  readonly askHref: string
}

/** An indicator of the version in force; null where the declaration has none of that code. */
export function toIndicatorView(read: ReviewRead, code: string): IndicatorView | null {
  const { key, framework, file, provider } = read
  const reviewed = reviewedLines(file.review, file.contents, file.version).find(
    ({ line }) => line.indicator === code,
  )
  const definition = indicatorOfPart(framework, key.year, code)
  if (!reviewed || !definition) return null
  const entries = file.review.judgements.filter(({ indicator }) => indicator === code)
  const of = { framework: key.framework, providerCode: key.providerCode }
  return {
    ...{ code, title: `${code} ${definition.shortTitle}`, caption: sayReviewed(provider, key) },
    changed: reviewed.isChanged
      ? `Version ${file.version} says otherwise than version ${reviewed.judged?.version}, which you looked at.`
      : null,
    lastYear: sayLastYear(read, code),
    questions: questionsOf(read, code),
    askHref: askHref({ ...of, year: key.year, criterion: code }),
    judged: reviewed.judged && sayEntry(definition, reviewed.judged),
    earlier: entries
      .slice(0, -1)
      .toReversed()
      .map((entry) => sayEntry(definition, entry)),
    form: read.mayReview ? formOf(read, reviewed, definition.criteria, entries.length) : null,
  }
}

function questionsOf({ key, file }: ReviewRead, code: string): IndicatorView['questions'] {
  const { framework, providerCode, year } = key
  const subject = { kind: 'criterion', year, criterion: code } as const
  return file.questions
    .filter(({ indicator }) => indicator === code)
    .map(({ number, isOpen }) => ({
      text: isOpen ? 'A question is open' : 'A question is closed',
      href: queryHref({ framework, providerCode, number, subject }),
    }))
}

function formOf(
  { key, file: { version } }: ReviewRead,
  { line, judged }: ReviewedLine,
  criteria: DeclaredIndicator['criteria'],
  seen: number,
): JudgementFormView {
  const said = (judged?.byCriterion ?? []).flatMap((each) => [
    [`${CRITERION}${each.criterion}`, each.judgement] as const,
    [`${WHY}${each.criterion}`, each.reason ?? ''] as const,
  ])
  const { framework, providerCode, year } = key
  const askOf = (id: string) =>
    askHref({ framework, providerCode, year, criterion: criterionName(line.indicator, id) })
  const { judgement = '', reason, comment } = judged ?? {}
  return {
    fields: { reviewId: declarationId(key), indicator: line.indicator, version, seen },
    values: { judgement, reason: reason ?? '', comment: comment ?? '', ...Object.fromEntries(said) },
    criteria: criteria
      .filter(({ id }) => line.asked.includes(id))
      .map(({ id, text }) => ({ name: `${CRITERION}${id}`, why: `${WHY}${id}`, text, askHref: askOf(id) })),
  }
}

/** `Last year: Met; agreed.` */
function sayLastYear({ key, lastYear }: ReviewRead, code: string): IndicatorView['lastYear'] {
  const line = lastYear?.contents.get(lastYear.version)?.lines.find(({ indicator }) => indicator === code)
  if (!lastYear || !line?.status) return null
  const judged = lastYear.review.judgements.findLast(({ indicator }) => indicator === code)
  const said = judged ? `; ${judgementNames[judged.judgement].toLowerCase()}` : '; not reviewed'
  return {
    text: `Last year: ${declaredStatuses[line.status].toLowerCase()}${said}`,
    href: besideHref(declarationId(key)),
  }
}

/** What was made of it, by whom and when; below it each criterion, on a line of its own. */
function sayEntry(
  definition: DeclaredIndicator,
  { judgement, version, reason, judged, byCriterion }: JudgementEntry,
): string {
  const why = reason === null ? '' : `: ${reason}`
  const said = `${judgementNames[judgement]}, version ${version}, by ${judged.name} on ${sayMoment(judged.at)}${why}`
  return [said, ...sayByCriterion(definition, byCriterion)].join('\n')
}
