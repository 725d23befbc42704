/** Begins what the framework adds to a form so that it works without JavaScript. */
const OF_THE_FRAMEWORK = '$ACTION_'

/**
 * The named fields of a posted form, each there once and as text. Anything else was not sent by our page, and throws:
 * a field given twice could be checked as one and used as the other.
 */
export function readFields<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Record<Name, string> {
  for (const name of form.keys()) {
    if (!name.startsWith(OF_THE_FRAMEWORK) && !(names as readonly string[]).includes(name))
      throw new Error('A form carried a field that its page does not have')
  }
  return Object.fromEntries(names.map((name) => [name, readField(form, name)])) as Record<Name, string>
}

function readField(form: FormData, name: string): string {
  const [value, ...more] = form.getAll(name)
  if (typeof value !== 'string' || more.length > 0) throw new Error('A field of a form was not there once')
  return value
}
