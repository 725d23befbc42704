import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { Scale } from '@/domain/charts/share-scale'
import { kinds } from '@/domain/kinds'
import type { AmongPeers } from '@/domain/judgement/among-peers'
import { sayOverTime } from '@/domain/judgement/over-time'
import { toSpark } from '@/domain/judgement/to-spark'
import { type Period, addQuarters } from '@/domain/periods/period'
import { sayShare } from '@/domain/statistics/format-share'
import { sayAssured } from '@/domain/thresholds/say-threshold'
import { FEWEST } from '@/domain/statistics/share'
import { classNames } from '@/ui/class-names'
import { AssuranceMark, PeersMark, StateMark, TimeMark } from '@/ui/marks/mark'
import { sayTimeMark } from '@/ui/marks/say-mark'
import { Sparkline } from '@/ui/marks/sparkline'
import type { IndicatorRow } from '../to-indicator-view'
import { toInterval } from '../to-interval'
import { IntervalStrip } from './interval-strip'

interface Props {
  readonly row: IndicatorRow
  readonly indicator: QuarterlyIndicator
  readonly amongPeers: AmongPeers
  readonly until: Period
  readonly scale: Scale
  readonly isWait: boolean
  readonly href: string
}

/** As many quarters as the small picture of a row shows. */
const QUARTERS = 8

/** A provider: its figure, its interval beside all together, how it stands among peers and over time. */
export function IndicatorTableRow({ row, indicator, amongPeers, until, scale, isWait, href }: Props) {
  const { providerCode, providerName, cell, patients } = row
  return (
    <tr id={`provider-${providerCode}`} className={row.flag ? 'app-judged__flagged' : undefined}>
      <th scope="row" className="app-judged__provider">
        <a href={href}>
          {providerCode} <span className="app-judged__name">{providerName}</span>
        </a>
      </th>
      <td className="app-judged__worst">
        <Result cell={cell} />
      </td>
      <td className="app-judged__patients">
        {isWait ? patients?.toLocaleString('en-GB') : cell.said.counts}
        {cell.said.coverage && <span> ({cell.said.coverage})</span>}
      </td>
      {isWait && <td className="app-judged__long">{sayLong(row)}</td>}
      <Interval {...{ row, indicator, amongPeers, scale }} />
      <td className={classNames('app-judged__peers', isApart(row) && 'app-judged__noticed')}>
        <PeersMark mark={row.peer} words="" />
        <span>{cell.estimate ? sayPeers(row) : ''}</span>
      </td>
      <td className={classNames('app-judged__time', row.overTime.rule !== null && 'app-judged__noticed')}>
        <TimeMark overTime={row.overTime} words={sayTimeMark(row.overTime)} />
        {row.assured && (
          <AssuranceMark
            assurance={row.assured.assurance}
            words={sayAssured(row.assured, kinds[indicator.kind].unit)}
          />
        )}
        <Sparkline {...toSpark(row.overTime, lastQuarters(until), row.annotations)} words="" />
        <span>{row.overTime.rule ? sayOverTime(row.overTime).short : ''}</span>
      </td>
    </tr>
  )
}

/** The interval drawn, and in words for those who do not see it. */
function Interval({
  row,
  indicator,
  amongPeers,
  scale,
}: Pick<Props, 'row' | 'indicator' | 'amongPeers' | 'scale'>) {
  return (
    <td className="app-judged__scale">
      <IntervalStrip
        figures={toInterval(row, { indicator, amongPeers }, scale)}
        isSmall={(row.patients ?? 0) < FEWEST}
      />
      {row.cell.said.interval && (
        <span className="nhsuk-u-visually-hidden">95% interval {row.cell.said.interval}</span>
      )}
    </td>
  )
}

function Result({ cell: { state, said, href } }: Pick<IndicatorRow, 'cell'>) {
  if (state !== 'value')
    return (
      <>
        <StateMark state={state} words="" /> {href ? <a href={href}>{said.headline}</a> : said.headline}
      </>
    )
  return (
    <>
      {href ? <a href={href}>{said.headline}</a> : said.headline}
      {said.weeks && <span className="app-judged__weeks"> ({said.weeks})</span>}
    </>
  )
}

function isApart({ peer: { side, mark } }: IndicatorRow): boolean {
  return side !== null || mark === 'small'
}

/** In a few words, and what the other method says where it says something else. */
function sayPeers({ peer: { mark, side, byScore } }: IndicatorRow): string {
  if (mark === 'small') return `fewer than ${FEWEST}`
  const found = side === null ? '' : `${limitOf(mark)} ${side}`
  if (byScore === mark) return found
  const before = `before: ${limitOf(byScore)}`
  return found === '' ? before : `${found} (${before})`
}

function limitOf(mark: IndicatorRow['peer']['mark']): string {
  return mark === 'beyond-99.8' ? '99.8%' : mark === 'beyond-95' ? '95%' : 'within'
}

/** The share who waited more than 18 weeks, where it was counted. */
function sayLong({ cell: { companions } }: IndicatorRow): string {
  const [long] = companions
  return long ? `${sayShare(long.part, long.whole)} (${long.part} of ${long.whole})` : 'not given'
}

function lastQuarters(until: Period): readonly Period[] {
  return Array.from({ length: QUARTERS }, (_, index) => addQuarters(until, index - QUARTERS + 1))
}
