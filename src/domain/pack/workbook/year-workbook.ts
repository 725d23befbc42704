import { sayStamp, MARKING } from '../../returns/say-stamp'
import { firstDay, periodsOf } from '../../periods/period'
import { startOfDay } from '../../periods/london'
import type { YearPack } from '../year-pack'
import { actionsSheet, aimsSheet } from './action-sheets'
import { coverSheet, coverTitle } from './cover-sheet'
import { declarationsSheet } from './declarations-sheet'
import { definitionsSheet } from './definitions-sheet'
import { evidenceSheet } from './evidence-sheet'
import { type Shelf, shelfOf } from './places'
import { qualitySheet } from './quality-sheet'
import { quartersSheet } from './quarters-sheet'
import { resultsByIndicator, resultsByProvider, togetherSheet } from './result-sheets'
import { reviewSheet } from './review-sheet'
import { scheduleSheet } from './schedule-sheet'
import type { Sheet, Workbook } from './sheet'

const makers: readonly ((shelf: Shelf) => Sheet)[] = [
  ...[resultsByIndicator, resultsByProvider, togetherSheet, quartersSheet, declarationsSheet, evidenceSheet],
  ...[reviewSheet, actionsSheet, aimsSheet, definitionsSheet, qualitySheet, scheduleSheet],
]

/** A year as a workbook: a cover, and a sheet for every list of the pack, whether or not there is anything in it. */
export function yearWorkbook(pack: YearPack): Workbook {
  const shelf = shelfOf(pack)
  const sheets = makers.map((make) => make(shelf))
  const stamp = sayStamp({ lastIncluded: pack.stamp.lastSubmittedAt })
  return {
    ...{ title: coverTitle(pack), description: `${pack.framework.basis}. ${stamp}.` },
    ...{ stamp: pack.stamp.lastSubmittedAt ?? beginning(pack), foot: `${stamp}. ${MARKING}` },
    sheets: [coverSheet(pack, sheets), ...sheets],
  }
}

/** Where nothing was submitted, the first moment of the year: any that is not the present one. */
function beginning({ year }: YearPack): Date {
  const [first] = periodsOf(year)
  if (!first) throw new Error('A year has quarters')
  return startOfDay(firstDay(first))
}
