import { fillIn } from './fill-in'
import { KEPT, type Taken } from './new-page'

const TAKEN =
  'The service was renewed while this page was open. What you typed is here in the new page, and was not sent yet: check it and send it again'
const UPLOADED =
  'The file was uploaded. What you typed is here still, and was not sent yet: check it and send it'

/**
 * Fills in what was taken along to this page by the person it is drawn for, once, and says so; null where there was nothing.
 * Another person's stays for whom it belongs to.
 */
export function fillTaken(form: HTMLFormElement, person: string): string | null {
  const { path, fields, after } = JSON.parse(
    sessionStorage.getItem(KEPT) ?? '{"path":"","fields":[]}',
  ) as Taken
  const valueOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1]
  if (path !== location.pathname || valueOf('person') !== person) return null
  sessionStorage.removeItem(KEPT)
  const drawnFrom = Object.keys(JSON.parse(valueOf('base') ?? '{}') as object)
  const isSamePage = drawnFrom.every((at) => hasBox(form, at))
  // A page that has other boxes now was drawn from what it shows.
  fillIn(
    form,
    fields.filter(([name]) => isSamePage || (name !== 'base' && name !== 'revision')),
  )
  // What is folded away on a new page is not seen.
  form.closest('details')?.setAttribute('open', '')
  form.dispatchEvent(new Event('input', { bubbles: true }))
  return after === 'upload' ? UPLOADED : TAKEN
}

function hasBox({ elements }: HTMLFormElement, at: string): boolean {
  return (elements.namedItem(at) ?? elements.namedItem(`${at}-day`)) !== null
}
