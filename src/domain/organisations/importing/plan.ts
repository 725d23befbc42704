import type { OrganisationRecord, Register } from '../register'

/** What is registered, with the history of the providers that a file names. */
export interface ImportContext {
  readonly register: Register
  readonly records: readonly OrganisationRecord[]
}

/** A lead that comes with a provider. */
export interface PlannedLead {
  readonly side: 'provider' | 'commissioner'
  readonly name: string
  readonly email: string | null
  readonly telephone: string | null
  readonly from: string
}

export interface PlannedCommissioner {
  readonly kind: 'commissioner'
  readonly code: string
  readonly name: string
}

export interface PlannedProvider {
  readonly kind: 'provider'
  readonly code: string
  readonly name: string
  readonly region: string
  readonly opened: string
  readonly closed: string | null
  /** Who answers for it, from a day on; null where nobody does yet. */
  readonly answers: { readonly commissioner: string; readonly from: string } | null
  readonly leads: readonly PlannedLead[]
}

export interface PlannedResponsibility {
  readonly kind: 'responsibility'
  readonly code: string
  readonly commissioner: string
  readonly from: string
}

export type Planned = PlannedCommissioner | PlannedProvider | PlannedResponsibility

/** A row as it was read, with the line on which it stands. */
export interface PlannedRow {
  readonly line: number
  readonly planned: Planned
  /** Whether all of it is registered already, so that nothing is done. */
  readonly isThere: boolean
}

/** What is to be stored of the rows that are not there yet, in the order in which each can be. */
export function toStore(rows: readonly PlannedRow[]) {
  const fresh = rows.filter(({ isThere }) => !isThere).map(({ planned }) => planned)
  const providers = fresh.filter((each) => each.kind === 'provider')
  const own = providers.flatMap(({ code, answers }) => (answers ? [{ code, ...answers }] : []))
  const later = fresh.flatMap((each) => (each.kind === 'responsibility' ? [each] : []))
  const responsibilities = [...own, ...later].map(({ code, commissioner, from }) => ({
    code,
    commissioner,
    from,
  }))
  return {
    commissioners: fresh.filter((each) => each.kind === 'commissioner'),
    providers,
    responsibilities: responsibilities.toSorted((left, right) => (left.from < right.from ? -1 : 1)),
  }
}
