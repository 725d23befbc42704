/** A chain with its length and its head, and the actions that occur in it. */
export interface AuditChain {
  readonly organisation: string
  /** Null for chains of no organisation, and where this reader does not learn the name. */
  readonly name: string | null
  readonly events: number
  readonly head: string
  readonly actions: readonly string[]
}
