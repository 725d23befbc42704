/** What every identifier and address meant before there was a second framework, and still means without a code. */
export const UNPREFIXED = 'hsps-1767'

const PREFIXED = /^([a-z]{2,10}-[0-9]{3,5})-(.+)$/

/** The identifier of something under a framework: `ZZ1-2026-27-Q2`, or `tiny-100-ZZ1-2026-27-Q2`. */
export function withFrameworkCode(framework: string, id: string): string {
  return framework === UNPREFIXED ? id : `${framework}-${id}`
}

/** The framework of an identifier and the rest of it. It does not say whether there is such a framework. */
export function splitFrameworkCode(id: string): { readonly framework: string; readonly rest: string } {
  const [, framework, rest] = PREFIXED.exec(id) ?? []
  return framework && rest && framework !== UNPREFIXED
    ? { framework, rest }
    : { framework: UNPREFIXED, rest: id }
}
