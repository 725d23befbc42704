/** What validation says at one box. */
export interface FindingView {
  readonly code: string
  readonly at: string
  /** As it stands at the box. */
  readonly message: string
  /** As it stands above the page, away from the box. */
  readonly summary: string
  /** The control that it is about. */
  readonly href: string
}
