import { caseHref } from '@/domain/addresses/cases'
import type { StandingCase } from '@/domain/cases/case'
import { sayAwaited } from '@/domain/cases/say-case'
import { sayFlag, sayFlagShortly } from '@/domain/judgement/flag'
import { sayShortPeriod } from '@/domain/periods/format'
import { lastQuarterOf } from '@/domain/periods/span'
import type { ChosenSpan } from '@/operations/read/read-span'
import type { OverviewRow, RowFlag } from './to-overview-row'

/** Something to ask about: a flag, with the case about it where one is open, or a case about another figure. */
interface Ask {
  /** `109 beyond 99.8%`, `106 worse since Q2 2025-26`; of another figure `case 107 of Q4 2025-26`. */
  readonly about: string
  readonly case: { readonly text: string; readonly href: string } | null
}

type Shown = Pick<ChosenSpan, 'span' | 'at'>

/** What to ask a provider about, the flags first, each with what its case waits for and until when. */
export function asksOf(shown: Shown, { flags, cases }: Pick<OverviewRow, 'flags' | 'cases'>): readonly Ask[] {
  const caseOf = ({ indicator }: RowFlag) =>
    cases.find((each) => each.indicator === indicator.code && each.period === lastQuarterOf(shown.span))
  const told = new Set(flags.map(caseOf))
  return [
    ...flags.map((flag) => ({ about: sayFlagged(flag), case: toCase(shown, caseOf(flag)) })),
    ...cases
      .filter((each) => !told.has(each))
      .map((each) => ({ about: sayOther(shown, each), case: toCase(shown, each) })),
  ]
}

function toCase({ at }: Shown, standing: StandingCase | undefined): Ask['case'] {
  return standing ? { text: sayAwaited(standing, at), href: caseHref(standing) } : null
}

function sayFlagged({ indicator: { code }, flag }: RowFlag): string {
  return `${code} ${sayFlagShortly(flag)}`
}

/** The figure of a case without a flag: with its quarter where that is another one. */
function sayOther({ span }: Shown, { period, indicator }: StandingCase): string {
  return period === lastQuarterOf(span)
    ? `case ${indicator}`
    : `case ${indicator} of ${sayShortPeriod(period)}`
}

/** The same whole: since when, by which rule, and how far from all together. */
export function sayAskWhole({ flag }: RowFlag): string {
  return sayFlag(flag)
}
