export interface HomeTask {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly href: string
  readonly isLate: boolean
  /** False where others of the provider fill it in and submit it. */
  readonly isTheirs: boolean
}

/** A service profile in which something is not recorded yet. */
export interface ProfileTask {
  readonly href: string
  readonly hint: string
}

/** How many have come in, of how many. */
export interface ReceivedView {
  readonly period: string
  readonly deadline: string
  readonly count: number
  readonly of: number
  readonly href: string
}

export interface HomeView {
  /** What the page is about for this person. */
  readonly heading: string
  readonly roles: readonly string[]
  /** Returns that this person's provider has still to submit, and declarations to sign. */
  readonly toDo: readonly HomeTask[]
  /** For those who receive returns: how many of the open period have come, of how many. */
  readonly received: ReceivedView | null
  /** The same of the year's declarations. */
  readonly declared: ReceivedView | null
  /** Service profiles that this person has still to record. */
  readonly profiles: readonly ProfileTask[]
  readonly isAdministrator: boolean
}
