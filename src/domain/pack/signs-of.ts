import { type Annotation, annotationsOf, rebasesAmong } from '../annotations/annotation'
import { quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { providerFunnel } from '../charts/provider-funnel'
import { trendChart } from '../charts/trend-chart'
import { expectedByChance, sayFlag, sayFlagShortly } from '../judgement/flag'
import type { ProviderHistory } from '../judgement/histories'
import { type JudgedFigure, type JudgedLine, judgeLine } from '../judgement/judge-line'
import { peersLook, timeLook } from '../judgement/mark-looks'
import type { PooledOthers } from '../judgement/national-comparator'
import { sayOverTime } from '../judgement/over-time'
import { wasJudged } from '../judgement/say-against'
import { sayPeerMark } from '../judgement/say-peers'
import { spanPeer } from '../judgement/span-peer'
import { type FinancialYear, type Period, periodsOf } from '../periods/period'
import { saySumOf } from '../pooling/say-providers'
import type { AbsenceOf } from '../returns/absent-lines'
import { isEnoughReceived, markedQuarter } from '../returns/marked-quarter'
import type { ReportedPeriod } from '../returns/provider-returns'
import type { LineSigns, ProviderSign, YearSigns } from './year-signs'

/** What a year is judged from. */
export interface SignsAsked {
  readonly framework: Framework
  readonly year: FinancialYear
  /** Those of the pack, in order. */
  readonly providers: readonly string[]
  /** Every quarter that has a window, with what came of it within the reader's reach. */
  readonly periods: readonly ReportedPeriod[]
  /** Of everybody within the reader's reach, by whom those of the pack are judged. */
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** What those come to over the year whom the reader does not see; null for whoever sees all. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
  readonly annotations: readonly Annotation[]
  readonly absenceOf: (provider: string) => AbsenceOf
}

/** Judges a year by its quarters added up among peers, and by its latest quarter over time: as the dashboards judge the same span. */
export function signsOf(asked: SignsAsked): YearSigns {
  const { framework, year, periods, providers } = asked
  const quarters = periodsOf(year)
  const marked = markedQuarter({ kind: 'year', year }, periods)
  const own = periods.filter(({ period }) => quarters.includes(period))
  const sum = (count: (of: ReportedPeriod) => number) => own.reduce((total, each) => total + count(each), 0)
  const isCompared = isEnoughReceived({
    count: sum(({ submitted }) => submitted),
    of: sum(({ expected }) => expected),
  })
  const judging = { ...asked, quarters, marked, isCompared }
  const judged = quarterlyIndicators(quarters.at(-1) ?? marked, framework).map((line) =>
    judgeIn(line, judging),
  )
  const marks = judged.flatMap(({ of }) => providers.flatMap((code) => of.get(code)?.peers ?? []))
  return {
    ...{ marked, isCompared, byChance: expectedByChance(marks) },
    lines: judged.map((line) => toSigns(line, judging)),
  }
}

interface Judging extends SignsAsked {
  readonly quarters: readonly Period[]
  readonly marked: Period
  readonly isCompared: boolean
}

function judgeIn(indicator: QuarterlyIndicator, judging: Judging): JudgedLine {
  const { histories, quarters, marked: until, others, isCompared, annotations } = judging
  return judgeLine(indicator, {
    ...{ histories, quarters, until, others, isCompared },
    breaksOf: rebasesAmong(annotations),
  })
}

function toSigns(line: JudgedLine, judging: Judging): LineSigns {
  const { indicator, among, of } = line
  const { histories, quarters, isCompared, providers } = judging
  const peers = [...histories].flatMap(
    ([code, history]) => spanPeer(indicator, code, quarters, history.get(indicator.code) ?? []) ?? [],
  )
  return {
    indicator,
    comparedWith: isCompared ? sayCompared(line) : 'Less than half has come, so that nobody is compared.',
    funnel: isCompared ? providerFunnel(indicator, among, peers) : null,
    of: providers.flatMap((code) => {
      const figure = of.get(code)
      return figure ? [toSign(code, figure, { indicator, judging })] : []
    }),
  }
}

/** A paper leads nowhere. */
const nowhere = () => null

function sayCompared({ indicator, among }: JudgedLine): string {
  if (among.why !== null) return among.why
  const providers = among.judged.size + among.others
  return `All: ${saySumOf(indicator, { figures: among.together, providers }).headline}`
}

function toSign(
  provider: string,
  { overTime, peers, flag }: JudgedFigure,
  { indicator, judging }: { readonly indicator: QuarterlyIndicator; readonly judging: Judging },
): ProviderSign {
  return {
    provider,
    overTime: { look: timeLook(overTime) || null, said: sayOverTime(overTime).short },
    peers: { look: peersLook(peers) || null, said: peers ? sayPeerMark(peers) : 'Not compared' },
    ...{ isJudged: wasJudged({ overTime, peers }), isExact: peers?.method === 'exact/1' },
    flag: flag && { short: sayFlagShortly(flag), whole: sayFlag(flag) },
    chart: flag && ownChart(indicator, provider, judging),
  }
}

function ownChart(indicator: QuarterlyIndicator, provider: string, judging: Judging) {
  const { histories, marked: until, annotations, absenceOf } = judging
  return trendChart({
    // Lines of the others say since when the provider has reported.
    lines: [...(histories.get(provider)?.values() ?? [])].flat(),
    annotations: annotationsOf(annotations, indicator.code, provider),
    absenceOf: absenceOf(provider),
    ...{ indicator, until, hrefOf: nowhere },
  })
}
