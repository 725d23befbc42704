import { sayTypedResult } from '@/domain/returns/say-line-result'
import type { ResultView } from './section-view'

/** What the figures that now stand in a form come to; null while they come to nothing. */
export function resultIn(form: HTMLFormElement, { kind, boxes }: ResultView): string | null {
  const typed = boxes.map(({ field, id, filledFrom }): [string, string[]] => [
    field,
    [id, filledFrom].map((name) => (name ? textIn(form, name) : '')),
  ])
  return sayTypedResult(kind, Object.fromEntries(typed))
}

function textIn(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLInputElement ? control.value : ''
}
