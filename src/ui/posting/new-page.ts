import type { Fields } from './answered'

const KEPT = 'taken-into-new-page'

interface Taken {
  readonly path: string
  readonly fields: Fields
}

/** Opens this address anew, as the present build draws it, and takes along what was typed. No address or passphrase is kept. */
export function takeIntoNewPage(fields: Fields) {
  const typed = fields.filter(([name]) => name !== 'passphrase')
  sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, fields: typed } satisfies Taken))
  // Nothing is lost by leaving, so nobody is asked.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  location.reload()
}

/** What was taken along to this page by the person it is drawn for; once. Another person's stays for whom it belongs to. */
export function takenHere(form: HTMLFormElement, person: string): Fields | null {
  const kept = sessionStorage.getItem(KEPT)
  if (!kept) return null
  const { path, fields } = JSON.parse(kept) as Taken
  const valueOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1]
  if (path !== location.pathname || valueOf('person') !== person) return null
  sessionStorage.removeItem(KEPT)
  const known = Object.keys(JSON.parse(valueOf('base') ?? '{}') as object).every((at) => hasBox(form, at))
  // A page that has other boxes now was drawn from what it shows.
  return known ? fields : fields.filter(([name]) => name !== 'base' && name !== 'revision')
}

function hasBox({ elements }: HTMLFormElement, at: string): boolean {
  return (elements.namedItem(at) ?? elements.namedItem(`${at}-day`)) !== null
}
