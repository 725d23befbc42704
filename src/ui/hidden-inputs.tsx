/** What a form asks along with what its reader chooses; what is empty is left out. */
export function HiddenInputs({ values }: { readonly values: Readonly<Record<string, string>> }) {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => <input type="hidden" name={name} value={value} key={name} />)
}
