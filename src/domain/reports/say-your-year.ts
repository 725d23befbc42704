import type { YearPack } from '../pack/year-pack'
import type { YearSigns } from '../pack/year-signs'
import { notMetOf } from '../papers/declarations-section'
import { gradeNames, outcomeNames } from '../reviews/say-review'
import { sayDay, sayPeriod } from '../periods/format'
import { listed } from '../pooling/listed'
import { sayCount } from '../say-count'
import type { ReportLine } from './report-line'

/** The year in plain words, the most important first; numbers stand in the table that follows. */
export function sayYourYear(
  pack: YearPack,
  signs: YearSigns,
  lines: readonly ReportLine[],
): readonly string[] {
  return [
    sayReturns(pack),
    ...sayJudged(lines, signs),
    sayDeclaration(pack),
    ...sayReview(pack),
    'Nothing here is adjusted for who your patients are. A marked figure is a reason to look at the data first; it says nothing about why.',
  ]
}

function sayReturns({ quality: [row] }: YearPack): string {
  if (!row || row.quarters === 0) return 'You were asked for no return in this year.'
  const onTime = row.onTime === row.received ? 'all of them on time' : `${row.onTime} of them on time`
  return row.received === row.quarters
    ? `You sent all ${sayCount(row.quarters, 'return')}, ${onTime}.`
    : `You sent ${row.received} of ${sayCount(row.quarters, 'return')}, ${onTime}.`
}

type Judged = Pick<ReportLine, 'indicator' | 'sign'>

/** What was noticed of the lines; that nothing was only where anything was judged at all. */
export function sayJudged(
  lines: readonly Judged[],
  { marked, isCompared }: Pick<YearSigns, 'marked' | 'isCompared'>,
): readonly string[] {
  const named = (wanted: (line: Judged) => boolean) =>
    lines.filter(wanted).map(({ indicator }) => `${indicator.code} ${indicator.columnTitle}`)
  const over = (mark: 'worse' | 'better') =>
    named(({ sign }) => sign?.overTime.look?.startsWith(`${mark}-`) === true)
  const beside = (side: 'worse' | 'better') => named(({ sign }) => sign?.peers.look === `beyond-${side}`)
  const [worse, better, apart, ahead] = [over('worse'), over('better'), beside('worse'), beside('better')]
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ['Got better, by more than chance would bring', better],
    ['Got worse, by more than chance would bring', worse],
    ['Clearly better than other services', ahead],
    ['Clearly behind other services', apart],
  ]
  const said = sentences.flatMap(([text, found]) => (found.length > 0 ? [`${text}: ${listed(found)}.`] : []))
  return [
    ...(said.length > 0 ? said : [sayNothing(lines, sayPeriod(marked).toLowerCase())]),
    ...(isCompared ? [] : ['Too few returns of other services came for anybody to be compared.']),
  ]
}

function sayNothing(lines: readonly Judged[], until: string): string {
  return lines.some(({ sign }) => sign?.isJudged)
    ? `Judged up to ${until}, no figure changed, or lies beyond the limits of all, by more than chance would bring.`
    : `Up to ${until} nothing could be judged: there are too few quarters or patients, or too few others.`
}

function sayDeclaration(pack: YearPack): string {
  const [signed] = pack.declarations
  if (!signed) return 'No declaration of this year has been signed.'
  const notMet = notMetOf(signed)
  const many = signed.content.lines.length
  const when = `Your declaration was signed on ${sayDay(signed.signedAt)}`
  return notMet.length === 0
    ? `${when}: all ${sayCount(many, 'indicator')} are met.`
    : `${when}: ${many - notMet.length} of ${sayCount(many, 'indicator')} are met.`
}

function sayReview({ outcomes: [outcome], findings }: YearPack): readonly string[] {
  const parts = Object.entries(gradeNames).flatMap(([grade, name]) => {
    const count = findings.filter((each) => each.grade === grade).length
    return count === 0 ? [] : [`${count} ${name.toLowerCase()}`]
  })
  return [
    ...(outcome
      ? [
          `The review of your declaration came to ${outcomeNames[outcome.surveillance].toLowerCase()}: ${outcome.reasons}`,
        ]
      : []),
    ...(parts.length > 0 ? [`It found: ${listed(parts)}.`] : []),
  ]
}
