import { toCsv } from '@/domain/exports/csv'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import { sayPeriod } from '@/domain/periods/format'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import { lineKey, stripSvg } from '@/ui/charts/row-pieces'
import { rowsFile } from '@/ui/charts/rows-file'
import { STRIP } from '@/ui/marks/strip-paths'
import { peersLook, timeLook } from '@/domain/judgement/mark-looks'
import type { SideBySide, SideCell } from '../to-side-by-side'
import { CELL_HEADINGS, cellColumns } from './cell-columns'
import { NOT_ADJUSTED, footOf } from './foot-of'
import { marksOf } from './marks-of'

/** Providers side by side as a table: a row a line and provider, in the order of the page; null where none is shown. */
export function toComparisonFile({ framework, period, columns, rows, made }: SideBySide) {
  if (columns.length === 0) return null
  const indicators = quarterlyIndicators(period, framework)
  const stamp = lastIncludedOf(made)
  const records = rows.flatMap(({ code, cells }) => {
    const indicator = indicators.find((each) => each.code === code)
    if (!indicator) return []
    return cells.map(({ providerCode, cell, time, peers, isFlagged }) => [
      ...[period, providerCode, columns.find((column) => column.code === providerCode)?.name ?? ''],
      ...cellColumns(indicator, cell),
      ...[time.mark, peers?.mark ?? null, peers?.side ?? null, isFlagged ? 'yes' : 'no'],
      ...Object.values(stamp),
    ])
  })
  const headings = [
    ...['period', 'provider', 'provider_name', ...CELL_HEADINGS],
    ...['over_time', 'among_peers', 'side', 'flag', ...Object.keys(stamp)],
  ]
  return { name: `side-by-side-${period}.csv` as const, text: toCsv([headings, ...records]) }
}

/** The same as its page draws them, a column each; null where none is shown. */
export function toComparisonPicture({ period, columns, rows, made }: SideBySide) {
  if (columns.length === 0) return null
  const table = {
    rowHeight: 40,
    columns: [{ width: 220, heading: 'Line' }, ...columns.flatMap(toColumns)],
    rows: rows.map(({ code, title, cells }) => [{ text: `${code} ${title}` }, ...cells.flatMap(toPieces)]),
  }
  const text = rowsFile(table, {
    title: `${columns.map(({ code }) => code).join(', ')} side by side`,
    subtitle: `Every line of ${sayPeriod(period).toLowerCase()}`,
    sentence: NOT_ADJUSTED,
    key: lineKey,
    foot: footOf(made),
  })
  return { name: `side-by-side-${period}.svg` as const, text }
}

function toColumns({ code, name }: SideBySide['columns'][number]) {
  return [
    { width: 300, heading: `${code} ${name}` },
    { width: STRIP.width + 10, heading: '' },
    { width: 70, heading: '' },
  ]
}

function toPieces({ cell, strip, time, peers, assured }: SideCell) {
  return [
    { text: [cell.said.headline, cell.said.counts].filter((part) => part).join(', ') },
    { svg: strip ? stripSvg(strip) : '', height: STRIP.height },
    marksOf([timeLook(time), peersLook(peers), assured?.look]),
  ]
}
