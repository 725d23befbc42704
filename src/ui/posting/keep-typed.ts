import { fieldsOf } from './hold'
import { KEPT, type Taken } from './new-page'

/** Keeps what was typed into another form than this for the page that its upload opens in the place of this one. No passphrase is kept. */
export function keepTyped(upload: HTMLFormElement) {
  const form = [...document.forms].find((each) => each !== upload && isTyped(each))
  if (!form) return
  // What the page says by itself, such as how much of an action was seen, the new one says anew.
  const fields = fieldsOf(new FormData(form)).filter(
    ([name]) => name === 'person' || isBox(form, name, '[type=hidden], [name=passphrase]'),
  )
  const { pathname: path } = location
  sessionStorage.setItem(KEPT, JSON.stringify({ path, fields, after: 'upload' } satisfies Taken))
}

/** A form that says what is wrong is drawn anew with what was typed, and nobody has typed into that one yet: what is not blank counts. */
function isTyped(form: HTMLFormElement): boolean {
  if (form.dataset['typed'] === 'yes') return true
  const fields = fieldsOf(new FormData(form))
  return fields.some(([name, value]) => value !== '' && isBox(form, name, '[type=hidden], select'))
}

function isBox(form: HTMLFormElement, name: string, but: string): boolean {
  return form.querySelector(`[name="${name}"]:not(${but})`) !== null
}
