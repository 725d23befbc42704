import { sayTick } from '@/domain/charts/say-tick'
import { kinds } from '@/domain/kinds'
import { saySpanName } from '@/domain/periods/span'
import { saySumOf } from '@/domain/pooling/say-providers'
import { intervalKey, intervalSvg } from '@/ui/charts/interval-pieces'
import { rowsFile } from '@/ui/charts/rows-file'
import { peersLook, timeLook } from '@/domain/judgement/mark-looks'
import { scaleOf } from '../scale-of'
import { sortRows } from '../sort-rows'
import { marksOf } from './marks-of'
import type { IndicatorView } from '../to-indicator-view'
import { toInterval } from '../to-interval'
import { NOT_ADJUSTED, footOf } from './foot-of'

const WIDTH = 360

/** Every provider's figure with its interval on one scale, the worst first, as the table of the page draws them; null without any. */
export function toIntervalsPicture(view: IndicatorView): string | null {
  const { indicator, rows, span, together, made } = view
  if (rows.every(({ cell }) => cell.estimate === undefined)) return null
  return rowsFile(tableOf(view), {
    title: `All together: ${saySumOf(indicator, together).headline}`,
    subtitle: `${indicator.code} ${indicator.shortTitle}, ${saySpanName(span).toLowerCase()}, every provider, the worst first`,
    sentence: NOT_ADJUSTED,
    key: intervalKey,
    foot: footOf(made),
  })
}

function tableOf(view: IndicatorView) {
  const { indicator, rows } = view
  const scale = scaleOf(view)
  const { unit } = kinds[indicator.kind]
  const [from, to] = scale.map((end) => sayTick(end, unit))
  return {
    rowHeight: 28,
    columns: [
      { width: 300, heading: 'Provider' },
      { width: 300, heading: unit === 'days' ? 'Mean wait' : 'Result' },
      { width: WIDTH + 20, heading: `95% interval, from ${from} to ${to}` },
      { width: 90, heading: 'Marks' },
    ],
    rows: sortRows(rows, 'worst', indicator.betterWhen).map((row) => [
      { text: `${row.providerCode} ${row.providerName}` },
      { text: [row.cell.said.headline, row.cell.said.counts].filter((part) => part).join(', ') },
      { svg: intervalSvg(toInterval(row, view, scale), WIDTH, row.peer.mark === 'small'), height: 24 },
      marksOf([timeLook(row.overTime), peersLook(row.peer)]),
    ]),
  }
}
