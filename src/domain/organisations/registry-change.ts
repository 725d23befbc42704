import type { OrganisationRecord, Register } from './register'

/** What is to be done to the register, checked. */
export type RegistryChange =
  | {
      readonly kind: 'new-provider'
      readonly code: string
      readonly name: string
      readonly region: string
      readonly opened: string
      readonly commissioner: string | null
    }
  | { readonly kind: 'new-commissioner'; readonly code: string; readonly name: string }
  | { readonly kind: 'name'; readonly name: string; readonly from: string; readonly reason: string }
  | {
      readonly kind: 'details'
      readonly region: string
      readonly opened: string
      readonly closed: string | null
      readonly reason: string
    }
  | {
      readonly kind: 'responsibility'
      readonly commissioner: string
      readonly from: string
      readonly reason: string
    }
  | {
      readonly kind: 'reading'
      readonly commissioner: string
      readonly from: string
      readonly to: string | null
      readonly reason: string
    }
  | {
      readonly kind: 'end-reading'
      readonly commissioner: string
      readonly to: string
      readonly reason: string
    }
  | {
      readonly kind: 'lead'
      readonly side: 'provider' | 'commissioner'
      readonly name: string
      readonly email: string | null
      readonly telephone: string | null
      readonly from: string
    }
  | { readonly kind: 'merger'; readonly successor: string; readonly from: string; readonly reason: string }
  | { readonly kind: 'withdraw-merger'; readonly reason: string }

/** What a change is checked against. */
export interface ChangeContext {
  readonly register: Register
  /** What it is done to; of one that is registered by it there is none yet. */
  readonly record: OrganisationRecord | null
}

/** The same for what is registered already. */
export interface RecordContext {
  readonly register: Register
  readonly record: OrganisationRecord
}

/** Whether it is a provider's record, whose first day is known. */
export function isProvider(record: OrganisationRecord): boolean {
  return record.opened !== null
}
