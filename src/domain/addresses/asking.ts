import { UNPREFIXED } from '../catalogue/framework-code'

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>

/** A page with what is asked of it, and the place on it; what is empty is left out, and what is asked several times stands several times. */
export function asking(page: string, asked: Asked, place?: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) if (each) query.append(name, each)
  return `${page}${query.size > 0 ? `?${query.toString()}` : ''}${place === undefined ? '' : `#${place}`}`
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
