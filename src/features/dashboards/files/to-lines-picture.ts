import { sayPeriod } from '@/domain/periods/format'
import { lineKey, SPARK, sparkSvg, stripSvg } from '@/ui/charts/row-pieces'
import { rowsFile } from '@/ui/charts/rows-file'
import { STRIP } from '@/ui/marks/strip-paths'
import { peersLook, timeLook } from '@/domain/judgement/mark-looks'
import { sayNewest } from '../newest-quarters'
import type { LineView } from '../to-line-view'
import type { ProviderView } from '../to-provider-view'
import { toStanding } from '../to-standing'
import { footOf } from './foot-of'
import { marksOf } from './marks-of'

/** Every line of a provider as its page draws them: how each went, and how it lies beside all; null before its first return. */
export function toLinesPicture({ provider, shown, rows, made, histories }: ProviderView) {
  if (!shown) return null
  const { headline, against } = toStanding(rows, shown.period, histories.size)
  const text = rowsFile(
    {
      rowHeight: 52,
      columns: [
        { width: 240, heading: 'Line' },
        { width: 300, heading: 'Figure' },
        { width: SPARK.width + 20, heading: sayDrawn(rows) },
        { width: STRIP.width + 20, heading: 'Beside all' },
        { width: 100, heading: 'Marks' },
      ],
      rows: rows.map(toRow),
    },
    {
      title: `${provider.code} ${provider.name}: ${headline}`,
      subtitle: `Every line of ${sayPeriod(shown.period).toLowerCase()}, those that need a conversation first`,
      sentence: against,
      key: lineKey,
      foot: footOf(made),
    },
  )
  return { name: `${provider.code}-${shown.period}.svg` as const, text }
}

/** What the small pictures show; said with a capital, as a heading. */
function sayDrawn([first]: readonly LineView[]): string {
  const cut = first && sayNewest(first.spark.points.length, first.spark.of)
  return cut ? cut.replace('the newest', 'Newest') : 'Quarter by quarter'
}

function toRow({ indicator, cell, spark, strip, overTime, peers, assured }: LineView) {
  return [
    { text: `${indicator.code} ${indicator.columnTitle}` },
    { text: [cell.said.headline, cell.said.counts].filter((part) => part).join(', ') },
    { svg: sparkSvg(spark), height: SPARK.height },
    { svg: strip ? stripSvg(strip) : '', height: STRIP.height },
    marksOf([timeLook(overTime), peersLook(peers), assured?.assurance]),
  ]
}
