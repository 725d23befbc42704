import { type Actor, can, mayAnywhere } from '@/domain/access/actor'
import { providerHref, receivedHref } from '@/domain/addresses/dashboards'
import { declarationHref, signedHref } from '@/domain/addresses/declarations'
import { reviewsHref } from '@/domain/addresses/reviews'
import { declaredIndicators } from '@/domain/catalogue/find'
import { declarationId } from '@/domain/declarations/declaration'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { unsignedStandingOf } from '@/domain/declarations/unsigned-year'
import { compareNaturally } from '@/domain/natural-order'
import { sayDay } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import { type FinancialYear, financialYearOf, periodOfDate, periodsOf } from '@/domain/periods/period'
import type { DeclarationsRead } from '@/operations/read/list-declarations'

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
  readonly framework: string
  /** How many indicators are declared of the year that is shown, or of this one. */
  readonly declared: number
  readonly years: readonly FinancialYear[]
  readonly shown: DeclarationYear | null
  /** Where the reviews are, for whoever reads them while they are written. */
  readonly reviewsHref: string | null
}

/** One year's declarations: the one asked for, else the latest. Null for a year that there is not. */
export function toDeclarationsView(
  actor: Actor,
  { headers, framework, at }: DeclarationsRead,
  asked: string,
): DeclarationsView | null {
  const years = [...new Set(headers.map(({ year }) => year))].toSorted().reverse()
  const year = asked === '' ? years[0] : years.find((each) => each === asked)
  const declared = declaredIndicators(year ?? financialYearOf(periodOfDate(londonDate(at))), framework).length
  const reviews = mayAnywhere(actor, 'review:read', framework.code) ? reviewsHref(framework.code, year) : null
  const frame = { framework: framework.code, declared, years, reviewsHref: reviews }
  if (!year) return asked === '' ? { ...frame, shown: null } : null
  const own = headers.filter((header) => header.year === year)
  const rows = own
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .map((header) => toRow(actor, header, { declared, at }))
  return { ...frame, shown: { year, when: own[0] ? sayWhen(own[0], at) : '', rows } }
}

function toRow(
  actor: Actor,
  header: DeclarationHeader,
  { declared, at }: { declared: number; at: Date },
): DeclarationRow {
  const id = declarationId(header)
  const signed = header.version > 0 ? signedHref(id) : null
  const readsDraft = can(actor, 'declaration:read-draft', header)
  return {
    id,
    provider: `${header.providerCode} ${header.providerName}`,
    href: readsDraft && header.state === 'draft' ? declarationHref(id) : (signed ?? ''),
    standing: sayStanding(header, at),
    met: signed && `${declared - header.notMet.length} of ${declared}`,
    notMet: header.notMet.map((code) => ({ code, href: signedHref(id, { line: code }) })),
    criteriaMissing: header.criteriaMissing,
    outOfDate: signed && `${header.documentsOutOfDate ?? 0} of ${header.documents ?? 0}`,
    signedHref: signed,
    received: `${header.quartersReceived} of ${periodsOf(header.year).length}`,
    // A year of which none came may have no quarters at all.
    receivedHref:
      header.quartersReceived > 0
        ? receivedHref(header, { kind: 'year', year: header.year })
        : providerHref(header),
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
    ? `To be signed by ${sayDay(window.deadlineAt)}.`
    : `The deadline was ${sayDay(window.deadlineAt)}.`
}
