import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { SignOnProblem, Vouched } from '@/domain/access/sign-on'
import { type Result, fail, ok } from '@/domain/result'
import { readSettings } from '../env'
import type { SingleSignOn } from '../single-sign-on'
import { askNextAuth } from './ask-next-auth'
import { PROVIDER, type SignOnNotes, signOnOptions } from './sign-on-options'
import { describeCookie } from './session-cookie'

type Cookies = Readonly<Record<string, string>>

/** The address at which somebody signs in at the provider, and what their browser has to bring back from there. */
export interface Begun {
  readonly location: string
  readonly kept: readonly Kept[]
}

/** A cookie of a sign-on that is under way. */
interface Kept {
  readonly of: (typeof SIGN_ON_COOKIES)[number]
  readonly value: string
}

/** A sign-on takes three answers of the provider at most, which together may not take as long as each of them thrice. */
const TIMES_PATIENCE = 2.5

/** What a browser keeps of a sign-on that is under way. */
export const SIGN_ON_COOKIES = ['state', 'nonce', 'verifier'] as const

/** Begins at the provider; null where it does not answer. Asked again, it must not let somebody in whom it still knows. */
export async function beginSignOn(
  provider: SingleSignOn,
  { again }: { readonly again: boolean },
): Promise<Begun | null> {
  // Our own form was checked before: what next-auth asks of a form of its own is answered for it.
  const token = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${token}${readSettings().secret}`).digest('hex')
  const asked = {
    ...({ step: 'signin', provider: PROVIDER, method: 'POST', query: {} } as const),
    body: { csrfToken: token },
    cookies: { [describeCookie('form').name]: `${token}|${hash}` },
  }
  const answer = await inTime(askNextAuth(asked, signOnOptions(provider, { again, notes: {} })), provider)
  if (!answer?.location || !isOfProvider(answer.location)) return null
  return { location: answer.location, kept: answer.cookies.flatMap(readKept) }
}

/** Where next-auth fails it sends people to a page of its own, which is not there. */
function isOfProvider(location: string): boolean {
  return new URL(location, readSettings().origin).origin !== readSettings().origin
}

/**
 * Whom the provider vouches for, by what it sent the browser back with; else why it vouches for nobody. Nothing is stored. The
 * cookies forget what was begun, so that the same answer cannot be given twice in this browser either.
 */
export async function finishSignOn(
  provider: SingleSignOn,
  { query, cookies }: { readonly query: Cookies; readonly cookies: Cookies },
): Promise<Result<Vouched, SignOnProblem>> {
  if (!cookies[describeCookie('state').name]) return fail('expired')
  if (query['error'] !== undefined) return fail('cancelled')
  const notes: SignOnNotes = {}
  const asked = { step: 'callback', provider: PROVIDER, method: 'GET', query, cookies } as const
  const answer = await inTime(askNextAuth(asked, signOnOptions(provider, { again: false, notes })), provider)
  const { vouched, failure, isVerified } = notes
  if (!answer) return fail('unavailable')
  if (!vouched) return fail((isVerified ?? (failure && !isOfNetwork(failure))) ? 'refused' : 'unavailable')
  const { requiredAcr, issuer } = provider
  // Its discovery document is believed about addresses and keys, and not about whose it is.
  if (withoutSlash(vouched.issuer) !== withoutSlash(issuer)) return fail('refused')
  const isStrong = requiredAcr.length === 0 || (vouched.acr !== null && requiredAcr.includes(vouched.acr))
  return isStrong ? ok(vouched) : fail('weak')
}

/** An answer that does not come in time is none, whatever becomes of it. */
async function inTime<Answer>(answer: Promise<Answer>, { patience }: SingleSignOn): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, TIMES_PATIENCE * patience, null)))
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Those that the way back needs; the others are next-auth's for pages that are not there. */
function readKept(cookie: string): Kept[] {
  const [pair = ''] = cookie.split(';')
  return SIGN_ON_COOKIES.flatMap((of) => {
    const start = `${describeCookie(of).name}=`
    return pair.startsWith(start) ? [{ of, value: decodeURIComponent(pair.slice(start.length)) }] : []
  })
}

/** No answer, one that never ends, or one that says that the provider is not well: not its judgement of a person. */
function isOfNetwork(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false
  const answer: unknown = Reflect.get(failure, 'response')
  const status: unknown = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'statusCode')
  if (typeof status === 'number') return status >= 500
  return 'code' in failure || failure.message.includes('timed out')
}

function withoutSlash(issuer: string): string {
  return issuer.replace(/\/$/, '')
}
