import { UNPREFIXED } from '../catalogue/framework-code'

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>

/** A page with what is asked of it, and the place on it; what is empty is left out, and what is asked several times stands several times. */
export function asking(page: string, asked: Asked, place?: string): string {
  const pairs = Object.entries(asked).flatMap(([name, value]) => pairsOf(name, value))
  // Most addresses ask for nothing, and a page may hold thousands.
  const query = pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ''
  return `${page}${query}${place === undefined ? '' : `#${place}`}`
}

function pairsOf(name: string, value: Asked[string]): [string, string][] {
  if (!value) return []
  const values = typeof value === 'string' ? [value] : value
  return values.filter((each) => each !== '').map((each) => [name, each])
}

/** An address of ours with more that is asked of it, and the place on it. */
export function askingMore(address: string, asked: Asked, place?: string): string {
  const [page = '', query = ''] = address.split('?')
  return asking(page, { ...Object.fromEntries(new URLSearchParams(query)), ...asked }, place)
}

/** What asks for a framework, on pages whose path names nothing that carries one: the first there was needs no asking. */
export function ofFramework(code: string): { readonly framework: string } {
  return { framework: code === UNPREFIXED ? '' : code }
}
