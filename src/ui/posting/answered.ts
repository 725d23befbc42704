/** The fields of a form in their order, as texts. */
export type Fields = readonly (readonly [name: string, value: string])[]

export interface SignedOut {
  readonly email: string
  readonly errors: readonly { readonly field?: string; readonly message: string }[]
  /** All that was posted, to be posted on once they have signed in; never an address or a passphrase to sign in with. */
  readonly posted: Fields
  /** Whether there is a box for a code of theirs. */
  readonly asksCode?: boolean
}

/** Why nothing came of a post, as the page itself says it, with all that stood in the form. */
export interface Held {
  readonly said: string
  readonly fields: Fields
}

/** What every posted form comes back with. */
export interface Answered {
  /** Changes with every answer, so that controls are drawn anew with what was typed. */
  readonly answer: number
  /** Set when nobody, or somebody else, is signed in: they sign in on this page, with what they typed still on it. */
  readonly signedOut?: SignedOut | null
  readonly held?: Held | null
}

/** A form's action; an answer may leave out what the page knows already. */
export type PostAction<State extends Answered> = (state: State, form: FormData) => Promise<State>
