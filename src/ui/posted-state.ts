/** What is wrong with a form, and at which box; without one it is about the form as a whole. */
export interface PostedError {
  readonly at: string | null
  readonly message: string
}

/** What a refused form of a few boxes comes back with. A passphrase is never among it. */
export interface PostedState {
  /** Changes with every answer, so that boxes are drawn anew with what was typed. */
  readonly answer: number
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly PostedError[]
  /** True once the proof of who is asking has grown old. */
  readonly asksPassphrase: boolean
}

export type PostedAction = (state: PostedState, form: FormData) => Promise<PostedState>
