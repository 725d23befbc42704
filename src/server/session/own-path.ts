const HERE = 'http://here.invalid'
const PLAIN = /^\/[\x21-\x5b\x5d-\x7e]{0,1000}$/
const NO_PAGE = /^\/(sign-in|api|_next)(\/|$)/

/**
 * A path of this service to send somebody on to, or else the home page. An address may come from anybody, so it must
 * not lead elsewhere however a browser reads it: not by `//`, a backslash, a control character, or dots that leave `//`.
 */
export function ownPath(wanted: string | null | undefined): string {
  if (!wanted || !PLAIN.test(wanted) || !URL.canParse(wanted, HERE)) return '/'
  const { origin, pathname, search } = new URL(wanted, HERE)
  if (origin !== HERE || pathname.startsWith('//') || NO_PAGE.test(pathname)) return '/'
  return pathname + search
}
