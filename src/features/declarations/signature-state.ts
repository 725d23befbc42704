/** What is wrong, and at which box; without one it is about the declaration as a whole. */
export interface SignatureError {
  readonly at: string | null
  readonly message: string
}

/** What a refused signature or correction comes back with. The passphrase is never among it. */
export interface SignatureState {
  /** Changes with every answer, so that boxes are drawn anew with what was typed. */
  readonly answer: number
  readonly typed: {
    readonly name: string
    readonly role: string
    readonly agreed: boolean
    readonly reason: string
  }
  readonly errors: readonly SignatureError[]
  /** True once the proof of who is asking has grown old. */
  readonly asksPassphrase: boolean
}
