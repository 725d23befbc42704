/** The texts of a small form by name; a field that was not posted is empty. */
export interface PostedTexts {
  readonly of: (name: string) => string
}

/**
 * What a form of single texts posted; null when it is not one of ours: a required field is missing, one is unknown or
 * repeated, or a file stands in place of a text. The framework's own fields begin with `$`.
 */
export function readTexts(
  form: FormData,
  required: readonly string[],
  optional: readonly string[],
): PostedTexts | null {
  const names = [...form.keys()].filter((name) => !name.startsWith('$'))
  if (!names.every((name) => required.includes(name) || optional.includes(name))) return null
  if (new Set(names).size !== names.length || !required.every((name) => names.includes(name))) return null
  if (names.some((name) => typeof form.get(name) !== 'string')) return null
  const of = (name: string) => {
    const text = form.get(name)
    return typeof text === 'string' ? text : ''
  }
  return { of }
}
