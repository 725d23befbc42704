import 'server-only'
import NextAuth, { type AuthOptions } from 'next-auth'

/** A cookie that an answer sets, as a header says it. */
type CookieHeader = string

/** What next-auth is asked: one of its steps for one provider, with what the browser sent. */
interface Asked {
  readonly step: 'signin' | 'callback'
  readonly provider: string
  readonly method: 'GET' | 'POST'
  readonly query: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
}

/** Where next-auth sends the browser, null where nowhere, and the cookies that it sets. */
export interface Answered {
  readonly location: string | null
  readonly cookies: readonly CookieHeader[]
}

/**
 * Asks next-auth for one step, without giving it a route: its others (its own pages, sessions, providers, sign-out) then are
 * not there at all. It reads and writes nothing but what is passed here.
 */
export async function askNextAuth(
  { step, provider, method, query, body, cookies }: Asked,
  options: AuthOptions,
): Promise<Answered> {
  const { answer, headers } = anAnswer()
  const asked = {
    method,
    body: body ?? {},
    cookies,
    headers: {},
    query: { ...query, nextauth: [step, provider] },
  }
  const handler: unknown = NextAuth(options)
  if (typeof handler !== 'function') throw new Error('next-auth made no handler')
  await Reflect.apply(handler, undefined, [asked, answer])
  const [location, set] = [headers.get('location'), headers.get('set-cookie') ?? []]
  return { location: typeof location === 'string' ? location : null, cookies: [set].flat() }
}

/** What this entry of next-auth touches of an answer: its headers, which are all that is of use. */
function anAnswer() {
  const headers = new Map<string, string | readonly string[]>()
  const answer = {
    status: () => answer,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | readonly string[]) => {
      headers.set(name.toLowerCase(), value)
      return answer
    },
    end: () => answer,
    send: () => answer,
    json: () => answer,
  }
  return { answer, headers }
}
