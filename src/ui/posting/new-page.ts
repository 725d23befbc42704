import type { Fields } from './answered'

/** What is kept for the page that takes the place of this one, by this browser's tab alone. */
export interface Taken {
  readonly path: string
  readonly fields: Fields
  /** What opened that page, where it was not a new build. */
  readonly after?: 'upload'
}

export const KEPT = 'taken-into-new-page'

/** Opens this address anew, as the present build draws it, and takes along what was typed. No passphrase is kept. */
export function takeIntoNewPage(fields: Fields) {
  const typed = fields.filter(([name]) => name !== 'passphrase')
  sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, fields: typed } satisfies Taken))
  // Nothing is lost by leaving, so nobody is asked.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  location.reload()
}
