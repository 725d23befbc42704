import type { OverviewRead } from '@/operations/read/get-overview'
import { sayAskWhole } from './say-ask'
import { toOverview } from './to-overview'
import type { JudgedCell, OverviewRow, RowFlag } from './to-overview-row'

/** A line of a provider over a year: its figure, on how many quarters it rests, and how it is judged. */
export interface YearFigure extends Pick<JudgedCell, 'state' | 'said' | 'href' | 'judged'> {
  readonly code: string
  readonly title: string
  /** What to ask about, in words; null where nothing stands out. */
  readonly asks: string | null
}

const AS_USUAL = { sort: 'provider', show: '', commissioner: '', answers: '', view: '', page: '' } as const

/** A provider's lines over the span that was read, in published order; null where it was not in service in it. */
export function toYearFigures(read: OverviewRead, providerCode: string): readonly YearFigure[] | null {
  const row: OverviewRow | undefined = toOverview(read, AS_USUAL)?.among.find(
    (each) => each.providerCode === providerCode,
  )
  if (!row) return null
  const flagOf = (code: string): RowFlag | undefined =>
    row.flags.find(({ indicator }) => indicator.code === code)
  return row.cells.map(({ indicator, state, said, href, judged }) => {
    const flag = flagOf(indicator.code)
    return {
      ...{ code: indicator.code, title: indicator.shortTitle, state, said, href },
      ...{ judged, asks: flag ? sayAskWhole(flag) : null },
    }
  })
}
