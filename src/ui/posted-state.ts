import type { Answered, PostAction } from './posting/answered'

/** What is wrong with a form, and at which box; without one it is about the form as a whole. */
export interface PostedError {
  readonly at: string | null
  readonly message: string
  /** Where it leads, if not to its box. */
  readonly href?: string
}

/** What a refused form of a few boxes comes back with. A passphrase is never among it. */
export interface PostedState extends Answered {
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly PostedError[]
  /** True once the proof of who is asking has grown old. */
  readonly asksPassphrase: boolean
}

export type PostedAction = PostAction<PostedState>
