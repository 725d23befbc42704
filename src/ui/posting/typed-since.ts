import type { Fields } from './answered'
import { fillIn } from './fill-in'
import { fieldsOf } from './hold'

interface Left {
  readonly path: string
  /** All that stood in the form that an answer took away. */
  readonly fields: Fields
  /** The boxes that were typed into while the answer was on its way. */
  readonly names: readonly string[]
}

let left: Left | undefined

/** Keeps what was typed after a form was posted, when the answer to it takes the form away. No passphrase is kept. */
export function leave(form: HTMLFormElement, posted: FormData, path: string) {
  const sent = fieldsOf(posted)
  const fields = fieldsOf(new FormData(form)).filter(([name]) => name !== 'passphrase')
  const textAt = (of: Fields, name: string) => JSON.stringify(of.filter(([each]) => each === name))
  const names = [...sent, ...fields]
    .map(([name]) => name)
    .filter((name) => name !== 'passphrase' && textAt(sent, name) !== textAt(fields, name))
  left = names.length > 0 ? { path, fields, names } : undefined
}

/** Puts it into the form that is drawn next, if that is the same page for the same person: an answer undoes no typing. */
export function fillSince(form: HTMLFormElement, person: string) {
  const last = left
  left = undefined
  const isSame = last?.path === location.pathname
  if (isSame && last.fields.some(([name, value]) => name === 'person' && value === person))
    fillIn(form, last.fields, last.names)
}
