import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { declaredIndicators } from '@/domain/catalogue/find'
import type { DeclaredIndicator } from '@/domain/catalogue/indicator'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { declaredStatuses } from '@/domain/declarations/declaration-boxes'
import { readDeclarationSnapshot } from '@/domain/declarations/declaration-snapshot-schema'
import { type DeclaredContent, type DeclaredLine, contentOf } from '@/domain/declarations/declared-content'
import { criteriaMissing } from '@/domain/declarations/tally'
import { type FinancialYear, addYears } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { findDeclaration } from '@/server/db/declarations'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'
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
export async function getBeside(actor: Actor, id: string): Promise<BesideView | null> {
  const key = parseDeclarationId(id)
  if (!key) return null
  return withActor(actor, async ({ tx }) => {
    const now = await findNow(tx, actor, key)
    if (!now) return null
    const before = { ...key, year: addYears(key.year, -1) }
    const scope = reachOf(actor, 'declaration:read-signed')
    const record = await findSigned(tx, framework.code, scope, before, null)
    const past = record ? readDeclarationSnapshot(record.snapshot).declared : null
    return {
      declarationId: declarationId(key),
      caption: sayCaption(key),
      ...{ year: key.year, lastYear: before.year, isDraft: now.isDraft },
      lastYearHref: record && `/declarations/${declarationId(before)}/signed`,
      rows: declaredIndicators(key.year).map((indicator) => toRow(key.year, indicator, past, now.content)),
    }
  })
}

function toRow(
  year: FinancialYear,
  { code, shortTitle }: DeclaredIndicator,
  past: DeclaredContent | null,
  present: DeclaredContent,
): BesideRow {
  const [before, now] = [lineOf(past, code), lineOf(present, code)]
  return {
    ...{ code, title: shortTitle, change: sayChange(before, now) },
    before: before && toAnswer(year, before),
    now: now && toAnswer(year, now),
  }
}

async function findNow(tx: Transaction, actor: Actor, key: DeclarationKey) {
  if (can(actor, 'declaration:read-draft', key)) {
    const scope = reachOf(actor, 'declaration:read-draft')
    const file = await findDeclaration(tx, framework.code, scope, key)
    if (file && file.current.state === 'draft')
      return { isDraft: true, content: contentOf(framework, key.year, file.profile, file.current.parts) }
  }
  const scope = reachOf(actor, 'declaration:read-signed')
  const signed = await findSigned(tx, framework.code, scope, key, null)
  return signed && { isDraft: false, content: readDeclarationSnapshot(signed.snapshot).declared }
}

function lineOf(content: DeclaredContent | null, code: string): DeclaredLine | null {
  return content?.lines.find(({ indicator }) => indicator === code) ?? null
}

function toAnswer(year: FinancialYear, line: DeclaredLine): YearAnswer {
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
