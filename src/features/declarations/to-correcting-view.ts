import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import type { SignedStanding } from '@/domain/declarations/signed-record'
import { sayDay, sayMoment } from '@/domain/periods/format'
import { sayCaption } from './say-declaration'

/** What somebody needs to see before they begin a correction, or withdraw it. */
export interface CorrectingView {
  readonly declarationId: string
  readonly caption: string
  readonly version: number
  readonly revision: number
  /** Whether a correction is open, which they may withdraw. */
  readonly isOpen: boolean
  /** `by Morgan Tellis on 3 May 2026 at 14:05`. */
  readonly signed: string
  readonly yearCloses: string
  readonly asksPassphrase: boolean
}

/**
 * The version in force that may be corrected, or whose correction may be withdrawn; null once its year has closed, and for a correction that
 * the commissioner asked for.
 */
export function toCorrectingView(
  key: DeclarationKey,
  { state, revision, versions, yearClosesAt, isSentBack, at }: SignedStanding & { readonly at: Date },
  asksPassphrase: boolean,
): CorrectingView | null {
  const [inForce] = versions
  const isOpen = state === 'draft'
  if (!inForce || (!isOpen && at > yearClosesAt) || isSentBack) return null
  return {
    declarationId: declarationId(key),
    caption: sayCaption(key),
    ...{ version: inForce.version, revision, isOpen, asksPassphrase },
    signed: `by ${inForce.signedByName} on ${sayMoment(inForce.signedAt)}`,
    yearCloses: sayDay(yearClosesAt),
  }
}
