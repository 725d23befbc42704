import { isQuarterly } from '../../catalogue/indicator'
import { londonDate } from '../../periods/london'
import { isoDate } from '../../periods/period'
import { gradeNames, judgementNames, outcomeNames } from '../../reviews/say-review'
import { indicatorLabel } from '../labels'
import type { YearPack } from '../year-pack'
import { type Shelf, sheetNames } from './places'
import type { Sheet } from './sheet'
import { type TableColumn, numbers, tableSheet, texts } from './table-sheet'

/** An outcome, a finding, or what was said of one declared indicator. */
interface ReviewRow {
  readonly provider: string
  readonly what: string
  readonly indicator: string | null
  readonly criterion: string | null
  readonly judgement: string
  readonly words: string | null
  readonly by: string
  readonly at: Date
}

/** What commissioners came to: outcomes first, then findings, then what was said of each declared indicator. */
export function reviewSheet(shelf: Shelf): Sheet {
  const { outcomes, findings, reviews } = shelf.pack
  const rows: readonly ReviewRow[] = [
    ...outcomes.map(({ provider, surveillance, reasons, signedByName, signedAt }) => ({
      ...{ provider, what: 'Outcome', indicator: null, criterion: null, words: reasons },
      ...{ judgement: outcomeNames[surveillance], by: signedByName, at: signedAt },
    })),
    ...findings.map(({ number, grade, text, byName, ...rest }) => ({
      ...{ ...rest, what: `Finding ${number}`, criterion: null, words: text },
      ...{ judgement: gradeNames[grade], by: byName },
    })),
    ...reviews.map(({ verdict, reason, byName, ...rest }) => ({
      ...{ ...rest, what: 'Review', judgement: judgementNames[verdict], words: reason, by: byName },
    })),
  ]
  return tableSheet({
    ...{
      name: sheetNames.review,
      about: 'Outcomes, findings, and what was said of each declared indicator.',
    },
    ...{ columns: columns(shelf), rows, frozen: 2, whenEmpty: 'No declaration of this year was reviewed.' },
  })
}

function columns({ labelOf, pack }: Shelf): readonly TableColumn<ReviewRow>[] {
  return [
    texts('Provider', 30, ({ provider }) => labelOf(provider)),
    texts('What', 12, ({ what }) => what),
    texts('Judgement', 22, ({ judgement }) => judgement),
    texts('Indicator', 40, ({ indicator }) => labelIn(pack, indicator)),
    texts('Criterion', 40, ({ indicator, criterion }) => criterionIn(pack, indicator, criterion)),
    texts('Words', 60, ({ words }) => words),
    texts('By', 22, ({ by }) => by),
    numbers('On', 'date', ({ at }) => isoDate(londonDate(at)), 13),
  ]
}

function labelIn({ rows }: YearPack, code: string | null): string | null {
  const row = rows.find(({ indicator }) => indicator.code === code)
  return row ? indicatorLabel(row.indicator) : code
}

function criterionIn({ rows }: YearPack, code: string | null, id: string | null): string | null {
  const found = rows.find(({ indicator }) => indicator.code === code)?.indicator
  if (id === null || !found || isQuarterly(found)) return id
  return found.criteria.find((criterion) => criterion.id === id)?.text ?? id
}
