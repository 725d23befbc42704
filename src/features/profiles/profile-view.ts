import type { Consequences } from '@/domain/returns/profile-consequences'
import type { Fault, TypedBoxes } from '@/domain/returns/read-offering'
import type { Answered } from '@/ui/posting/answered'

/** One offering as the form asks about it. */
export interface OfferingView {
  readonly code: string
  readonly name: string
  /** How it stands in the quarter that the form shows, and which lines depend on it. */
  readonly hint: string
  readonly suggestedRule: string | null
}

/** The form that changes a profile, as it stands in one quarter. */
export interface ProfileFormView {
  readonly framework: string
  readonly code: string
  readonly name: string
  readonly quarters: readonly { readonly value: string; readonly text: string }[]
  /** The quarter whose state is shown. */
  readonly shown: string
  /** Marks of all records, so that a later one is noticed. */
  readonly seen: string
  readonly offerings: readonly OfferingView[]
  readonly boxes: TypedBoxes
}

/** What would be recorded, to be confirmed. */
export interface ConfirmView {
  readonly from: string
  readonly changes: readonly {
    readonly name: string
    readonly was: string
    readonly will: string
    readonly rule: string | null
  }[]
  readonly consequences: readonly Consequences[]
}

/** What a post comes back with. */
export interface ProfileState extends Answered {
  /** Everything that was posted, the quarter included; null before the first post. */
  readonly typed: TypedBoxes | null
  /** The marks to post next; null before the first post. */
  readonly seen: string | null
  readonly faults: readonly Fault[]
  /** What went wrong apart from single boxes. */
  readonly problem: string | null
  readonly confirm: ConfirmView | null
}
