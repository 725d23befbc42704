/** The one text of a field; null when it is missing, repeated or a file. */
export function onlyText(form: FormData, name: string): string | null {
  const [first, ...others] = form.getAll(name)
  return typeof first === 'string' && others.length === 0 ? first : null
}
