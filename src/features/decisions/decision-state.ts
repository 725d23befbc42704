/** What is wrong, and at which box; without one it is about the form as a whole. */
export interface DecisionError {
  readonly at: 'reason' | 'passphrase' | 'decision' | null
  readonly message: string
}

/** What a refused decision comes back with. The passphrase is never among it. */
export interface DecisionState {
  /** Changes with every answer, so that boxes are drawn anew with what was typed. */
  readonly answer: number
  readonly decision: string
  readonly reason: string
  readonly errors: readonly DecisionError[]
  /** True once the proof of who is asking has grown old. */
  readonly asksPassphrase: boolean
}
