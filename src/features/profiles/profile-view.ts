import type { DraftView } from '@/ui/saving/draft-view'

/** One offering as the form asks about it. */
export interface OfferingView {
  readonly code: string
  readonly name: string
  /** How it stands in the quarter that the form shows, and which lines depend on it. */
  readonly hint: string
  readonly suggestedRule: string | null
}

/** The form that changes a profile, as it stands in one quarter. */
export interface ProfileFormView extends Pick<DraftView, 'fields' | 'address' | 'revision' | 'base'> {
  readonly code: string
  readonly name: string
  readonly quarters: readonly { readonly value: string; readonly text: string }[]
  /** The quarter whose state is shown. */
  readonly shown: string
  readonly offerings: readonly OfferingView[]
  /** What stands in the boxes. */
  readonly boxes: Readonly<Record<string, string>>
}
