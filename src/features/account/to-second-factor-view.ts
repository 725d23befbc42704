import { sayDay } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { SecondFactorRead } from '@/operations/read/get-second-factor'

/** A key to be given to an authenticator app. */
export interface KeyView {
  /** In groups of four, as people read it out. */
  readonly groups: readonly string[]
  readonly address: string
  /** The squares of its QR code: the path of an SVG, and how many there are on a side. */
  readonly qr: { readonly path: string; readonly size: number }
}

/** What the page of the second factor shows. */
export interface SecondFactorView {
  /** Why somebody is here, where they did not come by themselves. */
  readonly note: string | null
  readonly has: { readonly since: string; readonly left: string; readonly isFew: boolean } | null
  /** What to enrol with; null where somebody has a second factor and does not move it. */
  readonly key: KeyView | null
  readonly asksPassphrase: boolean
}

const FEW = 3

/** What there is to say of one's own second factor. `qr` is drawn where the key is known. */
export function toSecondFactorView(
  { factor, mustEnrol, byRecovery, isFresh }: SecondFactorRead,
  key: KeyView | null,
): SecondFactorView {
  const has = factor && {
    since: sayDay(factor.enrolledAt),
    left: sayCount(factor.codesLeft, 'recovery code'),
    isFew: factor.codesLeft <= FEW,
  }
  return { note: sayWhy({ mustEnrol, byRecovery }, has?.left), has, key, asksPassphrase: !isFresh }
}

function sayWhy(
  { mustEnrol, byRecovery }: Pick<SecondFactorRead, 'mustEnrol' | 'byRecovery'>,
  left: string | undefined,
): string | null {
  if (mustEnrol)
    return 'This service asks for a code of your phone besides the passphrase. Set that up first: it takes two minutes, and nothing else can be opened before.'
  if (!byRecovery || left === undefined) return null
  return `You signed in with a recovery code: ${left} left. If your phone is lost, set up another one now.`
}
