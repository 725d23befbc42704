/** What a form comes back with that loses nothing which was typed into it. */
export interface KeptState {
  /** Changes with every answer, so that controls are drawn anew with what was typed. */
  readonly answer: number
  readonly typed: Readonly<Record<string, string | readonly string[]>> | null
  /** What went wrong apart from single boxes. */
  readonly problem: string | null
  /** What its hidden boxes say from now on: a stale page must not learn of newer answers without showing them. */
  readonly seen: { readonly base: string; readonly revision?: string } | null
  /** Everything that was typed, in one text, once the page takes nothing any more. */
  readonly takeaway: string | null
  /** Set when nobody is signed in any more: they sign in on this page, with what they typed still on it. */
  readonly signedOut: SignedOut | null
}

export interface SignedOut {
  readonly email: string
  readonly errors: readonly { readonly field?: string; readonly message: string }[]
  /** The boxes as they were posted, for a page that cannot draw them before somebody has signed in. */
  readonly posted: readonly (readonly [name: string, value: string])[]
}
