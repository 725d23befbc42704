import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { declaredIndicators } from '@/domain/catalogue/find'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { unsignedStandingOf } from '@/domain/declarations/unsigned-year'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay } from '@/domain/periods/format'
import { type FinancialYear, periodsOf } from '@/domain/periods/period'
import { listDeclarationHeaders } from '@/server/db/declaration-headers'
import { withActor } from '@/server/db/transaction'

/** One declaration in the list. */
export interface DeclarationRow {
  readonly id: string
  readonly provider: string
  readonly href: string
  readonly standing: string
  /** `9 of 10`; null before anything was signed. */
  readonly met: string | null
  readonly notMet: readonly { readonly code: string; readonly href: string }[]
  readonly criteriaMissing: number | null
  /** `1 of 3`. */
  readonly outOfDate: string | null
  readonly signedHref: string | null
  /** `3 of 4`, the quarterly returns received of the same year. */
  readonly received: string
  readonly receivedHref: string
}

/** The declarations of a year. */
export interface DeclarationYear {
  readonly year: FinancialYear
  readonly when: string
  readonly rows: readonly DeclarationRow[]
}

/** The years that there are, the latest first, and one of them. */
export interface DeclarationsView {
  readonly years: readonly FinancialYear[]
  readonly shown: DeclarationYear | null
}

/** One year's declarations that this person may see: the one asked for, else the latest. Null for a year that there is not. */
export async function getDeclarations(actor: Actor, asked: string): Promise<DeclarationsView | null> {
  const scope = reachOf(actor, 'declaration:read-signed')
  return withActor(actor, async ({ tx, at }) => {
    const headers = await listDeclarationHeaders(tx, framework.code, scope)
    const years = [...new Set(headers.map(({ year }) => year))].toSorted().reverse()
    const year = asked === '' ? years[0] : years.find((each) => each === asked)
    if (!year) return asked === '' ? { years, shown: null } : null
    const own = headers.filter((header) => header.year === year)
    return { years, shown: toYear(actor, year, own, at) }
  })
}

function toYear(
  actor: Actor,
  year: FinancialYear,
  own: readonly DeclarationHeader[],
  at: Date,
): DeclarationYear {
  return {
    year,
    when: own[0] ? sayWhen(own[0], at) : '',
    rows: own
      .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
      .map((header) => toRow(actor, header, at)),
  }
}

function toRow(actor: Actor, header: DeclarationHeader, at: Date): DeclarationRow {
  const id = declarationId(header)
  const signedHref = header.version > 0 ? `/declarations/${id}/signed` : null
  const readsDraft = can(actor, 'declaration:read-draft', header)
  const declared = declaredIndicators(header.year).length
  return {
    id,
    provider: `${header.providerCode} ${header.providerName}`,
    href: readsDraft && header.state === 'draft' ? `/declarations/${id}` : (signedHref ?? ''),
    standing: sayStanding(header, at),
    met: signedHref && `${declared - header.notMet.length} of ${declared}`,
    notMet: header.notMet.map((code) => ({ code, href: `/declarations/${id}/signed#line-${code}` })),
    criteriaMissing: header.criteriaMissing,
    outOfDate: signedHref && `${header.documentsOutOfDate ?? 0} of ${header.documents ?? 0}`,
    signedHref,
    received: `${header.quartersReceived} of ${periodsOf(header.year).length}`,
    receivedHref: `/dashboards/providers/${header.providerCode}`,
  }
}

const standings = {
  'not-yet-due': 'Not signed yet',
  overdue: 'Overdue',
  'not-received': 'Not received',
} as const

function sayStanding(header: DeclarationHeader, at: Date): string {
  const { state, version, late, window } = header
  if (version > 0)
    return `${late ? 'Signed late' : 'Signed on time'}, version ${version}${state === 'draft' ? ', being corrected' : ''}`
  return standings[unsignedStandingOf(window, at)]
}

function sayWhen({ window }: DeclarationHeader, at: Date): string {
  return at <= window.deadlineAt
    ? `To be signed by ${sayDay(window.deadlineAt)} (example timetable).`
    : `The deadline was ${sayDay(window.deadlineAt)} (example timetable).`
}
