import { type Figures, numberIn } from '../../kinds/field'
import { saySpan } from '../../periods/format'
import type { Period } from '../../periods/period'
import { sayShare } from '../../statistics/format-share'
import type { IndicatorCode } from '../indicator'
import { sayCount } from '../../say-count'

type Declared = 'met' | 'not-met'

/** A submitted quarter of a line that reported; nothing to count is zeros. */
export interface ReportedQuarter {
  readonly period: Period
  readonly figures: Figures
}

/** What is known of the declared year. */
export interface DeclaredYear {
  readonly statusOf: (indicator: IndicatorCode) => Declared | null
  /** The year's quarters in which the line reported, in order. */
  readonly quartersOf: (line: IndicatorCode) => readonly ReportedQuarter[]
  /** The sums over the year's submitted quarters; null when nothing was received, or a quarter is not available. */
  readonly yearOf: (line: IndicatorCode) => Figures | null
}

/** A warning of the annual declaration: what is declared of an indicator goes badly with something else that is known. */
export interface DeclaredCrossRule {
  /** Stable for ever: X10. */
  readonly code: string
  readonly checks: string
  /** When it asks nothing, as the end of a sentence. */
  readonly silentWhen: string
  /** The indicator that the warning stands at, and the status that it questions. */
  readonly declared: readonly [IndicatorCode, Declared]
  /** The indicators and lines that it is compared with. */
  readonly compares: readonly IndicatorCode[]
  /** What speaks against the status, with its numbers; null when nothing does or too little is known. */
  readonly contradiction: (year: DeclaredYear) => string | null
}

const FORMS = ['204', '205'] as const
const surveysIn = ({ figures }: ReportedQuarter) => numberIn(figures, 'denominator') ?? 0

const surveysReturned: DeclaredCrossRule = {
  code: 'X10',
  checks: 'Where 203 is Not met, no survey of 204 or 205 was returned in the year',
  silentWhen: 'no quarter of the year was submitted with figures or nil on these lines',
  declared: ['203', 'not-met'],
  compares: FORMS,
  contradiction: ({ quartersOf }) => {
    const returned = FORMS.map((line) => ({
      line,
      surveys: quartersOf(line).reduce((sum, quarter) => sum + surveysIn(quarter), 0),
    }))
    const some = returned.filter(({ surveys }) => surveys > 0)
    if (some.length === 0) return null
    const said = some.map(({ line, surveys }) => `${line} counts ${sayCount(surveys, 'survey')} returned`)
    return `203 is Not met, which says that patients are not asked, but over the year ${said.join(' and ')}`
  },
}

/** So many quarters without any survey are no coincidence. */
const SILENT_QUARTERS = 2

const nobodyAnswered: DeclaredCrossRule = {
  code: 'X11',
  checks: 'Where 203 is Met, fewer than two quarters of the year had no survey returned (204 and 205)',
  silentWhen: 'fewer than two quarters were submitted in which both lines have figures or are nil',
  declared: ['203', 'met'],
  compares: FORMS,
  contradiction: ({ quartersOf }) => {
    const [ofPatients, ofCarersToo] = FORMS.map((line) =>
      quartersOf(line).filter((quarter) => surveysIn(quarter) === 0),
    )
    const silent = (ofPatients ?? []).filter(({ period }) =>
      ofCarersToo?.some((quarter) => quarter.period === period),
    )
    if (silent.length < SILENT_QUARTERS) return null
    const spans = silent.map(({ period }) => saySpan(period)).join(' and ')
    return `203 is Met, which says that patients are asked, but 204 and 205 count no survey returned in ${spans}`
  },
}

/** The lines of which fewer than half were counted over the year, each with its numbers. */
function belowHalf({ yearOf }: DeclaredYear, lines: readonly IndicatorCode[]): readonly string[] {
  return lines.flatMap((line) => {
    const figures = yearOf(line) ?? {}
    const [part, whole] = [numberIn(figures, 'numerator'), numberIn(figures, 'denominator')]
    if (part === undefined || whole === undefined || 2 * part >= whole) return []
    return [`over the year ${line} counts ${part} of ${whole}, ${sayShare(part, whole)}`]
  })
}

function metBelowHalf(
  code: string,
  indicator: IndicatorCode,
  lines: readonly IndicatorCode[],
  saying: string,
): DeclaredCrossRule {
  return {
    code,
    checks: `Where ${indicator} is Met, ${lines.join(' and ')} reached 50% over the year`,
    silentWhen: 'nothing of the year was submitted, a quarter is not available, or a sum counts nobody',
    declared: [indicator, 'met'],
    compares: lines,
    contradiction: (year) => {
      const said = belowHalf(year, lines)
      return said.length > 0
        ? `${indicator} is Met, which says that ${saying}, but ${said.join(' and ')}`
        : null
    },
  }
}

const teamBeforeAssessment: DeclaredCrossRule = {
  code: 'X15',
  checks: 'Where 002 is Met, 001 is Met too',
  silentWhen: '001 has no status',
  declared: ['002', 'met'],
  compares: ['001'],
  contradiction: ({ statusOf }) =>
    statusOf('001') === 'not-met'
      ? '002 is Met, which says that a multidisciplinary team assesses patients, but 001, that there is such a team, is Not met'
      : null,
}

/** The warnings between a declared indicator and the year's figures, or another declared indicator. */
export const declaredCrossRules: readonly DeclaredCrossRule[] = [
  surveysReturned,
  nobodyAnswered,
  metBelowHalf('X12', '202', ['204'], 'patients are given a personalised care plan'),
  metBelowHalf('X13', '201', ['205'], 'patients are given helpful information'),
  metBelowHalf('X14', '006', ['101', '102'], 'the service takes part in audit'),
  teamBeforeAssessment,
]
