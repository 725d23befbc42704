/** A line of a return, and the page of the return on which it stands. */
export interface AuditedLine {
  readonly providerCode: string
  readonly returnId: string
  readonly indicator: string
  readonly page: string
}

/** Which events are wanted; null where it does not matter. */
export interface AuditFilter {
  readonly organisation: string | null
  /** Part of a name. */
  readonly person: string | null
  readonly action: string | null
  /** A return, with everything that was done to a part of it. */
  readonly returnId: string | null
  /** One line of a return; left out where it does not matter. */
  readonly line?: AuditedLine | null
  /** The first instant that is wanted, and the first that no longer is. */
  readonly from: Date | null
  readonly until: Date | null
}

/** The place of one event: nothing changes it. */
export interface AuditPlaceKey {
  readonly organisation: string
  readonly seq: number
}

/** A page of events: those older than one, or those newer. */
export interface AuditCursor extends AuditPlaceKey {
  readonly direction: 'older' | 'newer'
}

/** One recorded event. What it holds of a draft is withheld from those who do not read that draft. */
export interface AuditedEvent extends AuditPlaceKey {
  readonly at: Date
  readonly recordedAt: Date
  /** Null when it was the service itself. */
  readonly personName: string | null
  readonly action: string
  readonly object: string
  /** The name of the person that the event is about. */
  readonly objectName: string | null
  readonly reason: string | null
  readonly withheld: boolean
  readonly old: unknown
  readonly held: unknown
  readonly previousHash: string
  readonly hash: string
}

/** What the service's own doings are found by in the filter. */
export const SERVICE_NAME = 'The service'

/** How many events match; and where in their order, newest first, the event of the cursor stands. */
export interface AuditCount {
  readonly matches: number
  readonly newer: number
  readonly cursorFound: boolean
  readonly cursorMatches: boolean
}
