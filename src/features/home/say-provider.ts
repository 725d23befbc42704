/** A provider as a list names it. */
export type SayProvider = (code: string) => string

/** `Hopefield Pain Service (ZZ1)`, or the code alone of a provider whose name is not known. */
export function providerSayer(names: ReadonlyMap<string, string>): SayProvider {
  return (code) => {
    const name = names.get(code)
    return name ? `${name} (${code})` : code
  }
}
