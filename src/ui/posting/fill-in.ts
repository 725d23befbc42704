import type { Fields } from './answered'

/** Puts back into a form what stood in it; into those boxes alone that `names` names, where it does. */
export function fillIn(form: HTMLFormElement, fields: Fields, names?: readonly string[]) {
  form.dataset['typed'] = 'yes'
  for (const control of form.elements) {
    const isBox = control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
    if (!isBox && !(control instanceof HTMLInputElement)) continue
    if (names && !names.includes(control.name)) continue
    const values = fields.flatMap(([name, value]) => (name === control.name ? [value] : []))
    if (!isBox && (control.type === 'checkbox' || control.type === 'radio'))
      control.checked = values.includes(control.value)
    else control.value = values[0] ?? control.value
  }
}
