import type { QuarterlyIndicator } from '../catalogue/indicator'
import { basisOf } from '../catalogue/unlike-figures'
import { groupBy } from '../group-by'
import { kinds } from '../kinds'
import type { Period } from '../periods/period'
import { barriers } from '../pooling/pooling-notes'
import type { HistoryLine } from './histories'
import { type JudgedQuarter, type OverTime, type Rebase, judgeOverTime } from './over-time'
import { remembering } from './remember'

const judged = new WeakMap<readonly HistoryLine[], Map<string, OverTime>>()

/**
 * How a line of one provider went up to a quarter, from its whole history: worked out once for the same lines, which are never changed
 * once they are made, so that what a page costs does not grow with the number of quarters.
 */
export function judgeHistory(
  indicator: QuarterlyIndicator,
  lines: readonly HistoryLine[],
  until: Period,
  breaks: readonly Rebase[] = [],
): OverTime {
  const known = judged.get(lines) ?? new Map<string, OverTime>()
  judged.set(lines, known)
  const key = [indicator.code, indicator.version, until, ...breaks.map(({ period }) => period)].join(' ')
  const found =
    known.get(key) ?? judgeOverTime({ indicator, points: pointsOf(lines, until), breaks, at: until })
  known.set(key, found)
  return found
}

function pointsOf(lines: readonly HistoryLine[], until: Period): readonly JudgedQuarter[] {
  return lines.filter(({ state, period }) => state === 'value' && period <= until)
}

const numbers = new WeakMap<readonly HistoryLine[], number>()
let last = 0
const together = remembering<OverTime>(500)

/** How a line went for several providers together, quarter by quarter; a quarter whose figures are unlike is left out. */
export function judgeTogether(
  indicator: QuarterlyIndicator,
  histories: readonly (readonly HistoryLine[])[],
  until: Period,
  breaks: readonly Rebase[] = [],
): OverTime {
  const key = keyOf(indicator, histories, [until, ...breaks.map(({ period }) => period)])
  return together(key, () =>
    judgeOverTime({ indicator, points: pooledQuarters(indicator, histories, until), breaks, at: until }),
  )
}

/** What was worked out of the same lines of the same providers. */
export function keyOf(
  { code, version, kind, betterWhen }: QuarterlyIndicator,
  histories: readonly (readonly HistoryLine[])[],
  asked: readonly string[],
): string {
  return [code, version, kind, betterWhen, ...asked, ...histories.map(numberOf)].join(' ')
}

/** The same lines have the same number, and others another one. */
function numberOf(lines: readonly HistoryLine[]): number {
  const known = numbers.get(lines)
  if (known !== undefined) return known
  last += 1
  numbers.set(lines, last)
  return last
}

const pooled = remembering<readonly JudgedQuarter[]>(200)

/** What all of them come to in each quarter in which any has figures, with what it was measured by; added up once for the same lines. */
export function pooledQuarters(
  indicator: QuarterlyIndicator,
  histories: readonly (readonly HistoryLine[])[],
  until: Period,
): readonly JudgedQuarter[] {
  return pooled(keyOf(indicator, histories, [until]), () => poolQuarters(indicator, histories, until))
}

function poolQuarters(
  indicator: QuarterlyIndicator,
  histories: readonly (readonly HistoryLine[])[],
  until: Period,
): readonly JudgedQuarter[] {
  const withFigures = histories.flatMap((lines) =>
    lines.filter(({ state, period }) => state === 'value' && period <= until),
  )
  return [...groupBy(withFigures, ({ period }) => period)].flatMap(([period, own]) => {
    const [first] = own
    if (!first || barriers(indicator, own, 'providers').length > 0) return []
    const sums = kinds[indicator.kind].pool(own.map(({ figures }) => figures))
    const figures = { ...sums, ...basisOf(indicator, first.figures) }
    return [{ period, definitionVersion: first.definitionVersion, figures }]
  })
}
