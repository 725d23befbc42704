import { fillIn } from './fill-in'
import { KEPT, type Taken } from './new-page'

/**
 * Fills in what was taken along to this page by the person it is drawn for, once, and says whether there was anything. Another
 * person's stays for whom it belongs to.
 */
export function fillTaken(form: HTMLFormElement, person: string): boolean {
  const { path, fields } = JSON.parse(sessionStorage.getItem(KEPT) ?? '{"path":"","fields":[]}') as Taken
  const valueOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1]
  if (path !== location.pathname || valueOf('person') !== person) return false
  sessionStorage.removeItem(KEPT)
  const drawnFrom = Object.keys(JSON.parse(valueOf('base') ?? '{}') as object)
  const isSamePage = drawnFrom.every((at) => hasBox(form, at))
  // A page that has other boxes now was drawn from what it shows.
  fillIn(
    form,
    fields.filter(([name]) => isSamePage || (name !== 'base' && name !== 'revision')),
  )
  form.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

function hasBox({ elements }: HTMLFormElement, at: string): boolean {
  return (elements.namedItem(at) ?? elements.namedItem(`${at}-day`)) !== null
}
