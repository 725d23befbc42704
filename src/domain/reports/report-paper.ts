import { MARKS_KEY } from '../papers/signs-section'
import type { Paper, PaperTable } from '../papers/paper'
import { marksOf } from '../papers/sign-of'
import { sayYear } from '../periods/format'
import { MARKING, sayStamp } from '../returns/say-stamp'
import { sayCount } from '../say-count'
import { addYears } from '../periods/period'
import { NOTHING } from '../papers/names-of'
import type { OwnReport } from './own-report'
import type { ReportLine } from './report-line'

/** What stands above the figures of others, wherever they are shown. */
export const ABOUT_OTHERS =
  'Other services stand together, at least five of them, with counts to the nearest five, so that none of them can be told. Where that could not be so, there is a dash.'

/** The report of a provider's year on A4. */
export function reportPaper({ pack, said, next, lines, charts }: OwnReport): Paper {
  const { year, scope, stamp } = pack
  return {
    title: `Your service in ${year}`,
    subtitle: `${scope.name}${scope.code === null ? '' : ` (${scope.code})`}, ${sayYear(year)}`,
    marking: MARKING,
    stamp: `${sayStamp({ lastIncluded: stamp.lastSubmittedAt })}.`,
    made: stamp.lastSubmittedAt,
    sections: [
      { heading: 'In plain words', blocks: [{ kind: 'list', items: said }] },
      { heading: 'What to do next', blocks: [{ kind: 'list', items: next }] },
      {
        heading: 'The numbers',
        blocks: [MARKS_KEY, { kind: 'text', text: ABOUT_OTHERS }, tableOf(year, lines)],
      },
      ...chartsOf(charts),
    ],
  }
}

function chartsOf(charts: OwnReport['charts']): Paper['sections'] {
  if (charts.length === 0) return []
  const blocks = charts.map(({ finding, chart }) => {
    return { kind: 'chart' as const, name: chart.words.title, finding, chart }
  })
  return [{ heading: 'Charts of what to look at', blocks }]
}

function tableOf(year: OwnReport['pack']['year'], lines: readonly ReportLine[]): PaperTable {
  return {
    kind: 'table',
    caption: 'Your figures, those to look at first',
    columns: [
      { heading: 'Line', share: 2 },
      { heading: `Your ${year}`, share: 1.5 },
      { heading: `Your ${addYears(year, -1)}`, share: 1.5 },
      { heading: 'Other services', share: 2.2 },
      { heading: 'Over time', share: 1.7 },
      { heading: 'Among peers', share: 1.7 },
    ],
    rows: lines.map(({ indicator, year: own, before, others, sign }) => [
      `${indicator.code} ${indicator.columnTitle}`,
      inLines(own),
      before ? inLines(before) : NOTHING,
      sayOthers(others),
      { text: sign?.overTime.said ?? 'No figures', marks: marksOf(sign?.overTime) },
      { text: sign?.peers.said ?? 'Not compared', marks: marksOf(sign?.peers) },
    ]),
  }
}

/** The figure above what it was worked out from. */
function inLines({ headline, counts }: ReportLine['year']): string {
  return counts === '' ? headline : `${headline}\n${counts}`
}

/** `81.0%` and of how many; a dash where it may not be told. */
function sayOthers(others: ReportLine['others']): string {
  return others
    ? `${others.said} (${sayCount(others.services, 'service')}),\nabout ${sayCount(others.patients, 'patient')}`
    : NOTHING
}
