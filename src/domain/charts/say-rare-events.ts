import type { QuarterlyIndicator } from '../catalogue/indicator'
import { sayPeriod } from '../periods/format'
import type { Period } from '../periods/period'
import { rollingFour } from '../periods/rolling'
import { listed } from '../pooling/listed'
import { poolLine } from '../pooling/pool-line'
import { lastEvent } from '../pooling/rare-events'
import { rareQuarter } from '../pooling/rare-quarter'
import { sayLastEvent } from '../pooling/say-last-event'
import { sayPooled } from '../pooling/say-pooled'
import { sayRareQuarter } from '../pooling/say-rare-quarter'
import type { AbsenceOf } from '../returns/absent-lines'
import { type EarlierLine, countedFigures } from '../returns/history'
import type { ChartPoint } from './chart'
import type { ChartControl } from './control'
import type { Finding } from './say-ends'
import { countQuarters } from './say-quarters'
import { sayEvents } from './say-value'

interface Run {
  readonly indicator: QuarterlyIndicator
  readonly quarters: readonly Period[]
  readonly lines: readonly EarlierLine[]
  readonly absenceOf: AbsenceOf
  /** Where what is judged together begins and ends. */
  readonly control: Pick<ChartControl, 'segments'>
}

/** What a run of quarters shows of something rare: how often, where too often, how long ago, and the last four together. */
export function sayRareEvents(run: Run, known: readonly ChartPoint[]): Finding {
  const { indicator, quarters } = run
  const events = known.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const beyond = quarters
    .map((period) => rareQuarter(indicator, period, stretchOf(run, period)))
    .filter((quarter) => quarter !== null)
    .filter(({ isBeyond }) => isBeyond)
  const named = listed(beyond.map(({ period }) => sayPeriod(period).toLowerCase()))
  const counted = `${events === 0 ? 'no events' : sayEvents(events)} in ${sayOver(run)}`
  return {
    finding: beyond.length === 0 ? counted : `${counted}; more than chance leaves plausible in ${named}`,
    sentence: [...beyond.map(sayRareQuarter), ...sayLatest(run)].join(' '),
  }
}

/** The lines of the stretch in which a quarter stands: what came before a break is not compared with it. */
function stretchOf({ lines, control }: Run, period: Period): readonly EarlierLine[] {
  const own = control.segments.find(({ from, to }) => from <= period && period <= to)
  return own ? lines.filter((line) => own.from <= line.period && line.period <= own.to) : []
}

/** `17 quarters`; `12 of 17 quarters` where of some nothing is known, in which an event may have happened. */
function sayOver({ indicator, quarters, lines }: Run): string {
  const known = new Set(
    lines
      .filter((line) => line.indicator === indicator.code && countedFigures(indicator, line) !== null)
      .map(({ period }) => period),
  )
  const count = quarters.filter((period) => known.has(period)).length
  return count === quarters.length ? countQuarters(count) : `${count} of ${countQuarters(quarters.length)}`
}

function sayLatest({ indicator, quarters, lines, absenceOf }: Run): readonly string[] {
  const until = quarters.at(-1)
  if (until === undefined) return []
  const last = lastEvent(indicator, until, lines)
  const { sentence } = sayPooled(poolLine(indicator, rollingFour(until), lines, absenceOf))
  return [...(last ? [sayLastEvent(last)] : []), `Last four quarters together: ${sentence}`]
}
