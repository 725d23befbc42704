/** The boxes of whoever was signed out while they typed. */
export const SIGN_IN_NAMES: readonly string[] = ['email', 'passphrase', 'sign-in-code']

/** Says whom the page of a form was drawn for. */
export const DRAWN_FOR = 'person'

/** What our boxes are called; the framework's own fields, and `__proto__`, are not. */
const BOX_NAME = /^[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*$/
const DATE_PART = /^(.+)-(day|month|year)$/

/** Everything that was typed, by the names of the boxes, to be shown again whatever was wrong with it. */
export function submittedValues(
  form: FormData,
  hidden: readonly string[],
): Readonly<Record<string, string | readonly string[]>> {
  const typed: Record<string, string | readonly string[]> = {}
  for (const name of new Set(form.keys())) {
    if (!isBox(name, hidden)) continue
    const [, date] = DATE_PART.exec(name) ?? []
    if (date) typed[date] = ['day', 'month', 'year'].map((part) => textsOf(form, `${date}-${part}`)[0] ?? '')
    else typed[name] = onlyOrAll(textsOf(form, name))
  }
  return typed
}

/** Everything as it was posted but what somebody signs in with, for a page that posts it on. */
export function postedOn(form: FormData): readonly [string, string][] {
  return [...form].filter(
    (field): field is [string, string] => isBox(field[0], []) && typeof field[1] === 'string',
  )
}

/** The fields of a form without whose page it was, and without others that are not its own. */
export function ownFields(form: FormData, others: readonly string[] = []): FormData {
  const own = new FormData()
  for (const [name, value] of form) if (name !== DRAWN_FOR && !others.includes(name)) own.append(name, value)
  return own
}

/** Whether a field may be a box of ours; the form's own fields, a passphrase above all, are never shown again. */
function isBox(name: string, hidden: readonly string[]): boolean {
  return BOX_NAME.test(name) && !hidden.includes(name) && !SIGN_IN_NAMES.includes(name)
}

function onlyOrAll(texts: readonly string[]): string | readonly string[] {
  return texts.length > 1 ? texts : (texts[0] ?? '')
}

/** The texts of a field; files are left out. */
function textsOf(form: FormData, name: string): readonly string[] {
  return form.getAll(name).filter((text) => typeof text === 'string')
}
