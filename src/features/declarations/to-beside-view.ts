import { signedHref } from '@/domain/addresses/declarations'
import { declaredIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { declaredStatuses } from '@/domain/declarations/declaration-boxes'
import type { DeclaredContent, DeclaredLine } from '@/domain/declarations/declared-content'
import { criteriaMissing } from '@/domain/declarations/tally'
import { type FinancialYear, addYears } from '@/domain/periods/period'
import type { BesideRead } from '@/operations/read/get-beside'
import type { LastYearView } from './part-view'
import { sayCaption } from './say-declaration'
import { sayAction } from './to-last-year'

interface YearAnswer {
  readonly status: string | null
  readonly missing: number
  readonly comment: string | null
  readonly action: LastYearView['action']
}

export interface BesideRow {
  readonly code: string
  readonly title: string
  readonly before: YearAnswer | null
  readonly now: YearAnswer | null
  /** `Now met`, `No longer met`, `Still not met: the action is carried over`. */
  readonly change: string
}

/** A year's declaration beside the one of the year before. */
export interface BesideView {
  readonly declarationId: string
  readonly caption: string
  readonly year: string
  readonly lastYear: string
  readonly isDraft: boolean
  readonly lastYearHref: string | null
  readonly rows: readonly BesideRow[]
}

/** What changed since last year. Those who work on the draft see it; everybody else what was signed. */
export function toBesideView(key: DeclarationKey, { framework, now, before }: BesideRead): BesideView {
  const lastYear = { ...key, year: addYears(key.year, -1) }
  return {
    declarationId: declarationId(key),
    caption: sayCaption(key),
    ...{ year: key.year, lastYear: lastYear.year, isDraft: now.isDraft },
    lastYearHref: before && signedHref(declarationId(lastYear)),
    rows: declaredIndicators(key.year, framework).map(({ code, shortTitle }) => {
      const [past, present] = [lineOf(before, code), lineOf(now.content, code)]
      return {
        ...{ code, title: shortTitle, change: sayChange(past, present) },
        before: past && toAnswer(framework, key.year, past),
        now: present && toAnswer(framework, key.year, present),
      }
    }),
  }
}

function lineOf(content: DeclaredContent | null, code: string): DeclaredLine | null {
  return content?.lines.find(({ indicator }) => indicator === code) ?? null
}

function toAnswer(framework: Framework, year: FinancialYear, line: DeclaredLine): YearAnswer {
  return {
    status: line.status && declaredStatuses[line.status],
    missing: criteriaMissing(framework, year, line).length,
    comment: line.comment,
    action: sayAction(line),
  }
}

function sayChange(before: DeclaredLine | null, now: DeclaredLine | null): string {
  if (!now?.status) return 'Not declared yet'
  if (!before?.status) return 'Nothing was declared last year'
  if (before.status === now.status) return now.status === 'met' ? 'Still met' : 'Still not met'
  return now.status === 'met' ? 'Now met' : 'No longer met'
}
