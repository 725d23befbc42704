import { fieldId } from '../catalogue/field-id'
import type { Figure } from '../kinds/field'
import { ASKED, EXPLANATION, NOTHING, SMALL_NUMBERS } from './explanation-box'
import { codesOf } from './form'
import type { Values } from './read-boxes'

/**
 * An explanation belongs to the warnings that were on the page when it was typed or confirmed. `baseline` is what stood on the
 * page, `read` what it holds now; `nameAsked` says what is asked at an explanation by all that was read, for whoever posts
 * boxes without having been shown a page. An explanation that answered nothing known stays so.
 */
export function resolveExplanations(
  baseline: Values,
  read: Values,
  nameAsked: (code: string, values: Values) => string,
): Values {
  const values = new Map(Object.entries(read))
  for (const code of codesOf(Object.keys(read))) resolveOne(code, values, { baseline, read, nameAsked })
  return Object.fromEntries(values)
}

interface Page {
  readonly baseline: Values
  readonly read: Values
  readonly nameAsked: (code: string, values: Values) => string
}

function resolveOne(code: string, values: Map<string, Figure>, { baseline, read, nameAsked }: Page) {
  const at = (name: string) => fieldId(code, name)
  const [asked, confirmed] = [read[at(ASKED)], read[at('confirm')]]
  values.delete(at(ASKED))
  values.delete(at('confirm'))
  // What somebody writes says more than a tick.
  if (!values.has(at(EXPLANATION)) && String(confirmed).includes('small'))
    values.set(at(EXPLANATION), SMALL_NUMBERS)
  const explanation = values.get(at(EXPLANATION))
  const isUnknown = asked !== undefined && baseline[at('answered')] === undefined
  if (explanation === undefined) values.delete(at('answered'))
  else if (explanation !== baseline[at(EXPLANATION)] || String(confirmed).includes('still') || isUnknown) {
    const answered = asked ?? nameAsked(code, read)
    if (answered === NOTHING && asked === undefined) values.delete(at('answered'))
    else values.set(at('answered'), answered)
  }
}
