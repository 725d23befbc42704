import type { Fields } from './answered'

/** Puts back into a form what stood in it. */
export function fillIn(form: HTMLFormElement, fields: Fields) {
  form.dataset['typed'] = 'yes'
  for (const control of form.elements) {
    const isBox = control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
    if (!isBox && !(control instanceof HTMLInputElement)) continue
    const values = fields.flatMap(([name, value]) => (name === control.name ? [value] : []))
    if (!isBox && (control.type === 'checkbox' || control.type === 'radio'))
      control.checked = values.includes(control.value)
    else control.value = values[0] ?? control.value
  }
}
