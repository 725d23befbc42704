import { NextResponse, type NextRequest } from 'next/server'
import { isDevelopment, readSettings } from '@/server/env'
import { refuseBody } from '@/server/http/body-limit.mjs'
import { inCapitals } from '@/server/http/in-capitals'
import { isForeign } from '@/server/http/is-foreign'
import { newNonce } from '@/server/http/new-nonce'
import { refuseHost } from '@/server/http/own-host'
import { refusal } from '@/server/http/refusal'
import { refuseAddress } from '@/server/http/refuse-address'
import { refuseForm } from '@/server/http/refuse-form'
import { noteRefused } from '@/server/http/note-refused'
import { securityHeaders } from '@/server/http/security-headers.mjs'

/** Sets headers and refuses what should not be read at all. It decides nothing about who may do what. */
export async function proxy(request: NextRequest) {
  const standing = readSettings()
  const { origin, training } = standing
  const nonce = newNonce()
  const path = request.nextUrl.pathname
  const secure = securityHeaders({
    nonce,
    origin,
    development: isDevelopment(),
    singleSignOn: standing.singleSignOn,
  })

  const refused =
    refuseHost(request.headers.get('host'), path, standing) ?? refuseUnread(request, path, standing)
  const bySelf = request.headers.has('next-action')
  noteRefused(refused)
  if (refused) return refuse(refusal(refused, { path, nonce, training, origin, bySelf }), secure)
  const form = await refuseForm(request)
  if (!form.ok) {
    noteRefused(form.failure.reason)
    return refuse(refusal(form.failure.reason, { path, nonce, training, ...form.failure }), secure)
  }

  const capitals = request.method === 'POST' ? null : inCapitals(request.nextUrl)
  if (capitals) return withHeaders(redirectTo(request, capitals), secure)

  return withHeaders(NextResponse.next({ request: { headers: headersFor(request, nonce, secure) } }), secure)
}

/** What the pages are told of a request beside what it says itself. */
function headersFor(request: NextRequest, nonce: string, secure: Record<string, string>): Headers {
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Where to come back to after signing in. It is checked again before anybody is sent there.
  // Where a page is not there, the server asks for the page that says so, and names the address that was asked for.
  headers.set('x-address', headers.get('x-asked-for') ?? request.nextUrl.pathname + request.nextUrl.search)
  // Whether a browser posted a form by itself: its page then keeps what was typed. It gives no right to anything.
  const isPosted = request.method === 'POST' && !request.headers.has('next-action')
  headers.set('x-posted', isPosted ? 'yes' : 'no')
  // The framework reads the nonce for its own scripts from here.
  headers.set('content-security-policy', secure['content-security-policy'] ?? '')
  return headers
}

/** Why nothing of a request is read: what it brings, where to, or from where. */
function refuseUnread(request: NextRequest, path: string, standing: ReturnType<typeof readSettings>) {
  const isSentFromElsewhere = request.method === 'POST' && isForeign(request.headers, standing)
  const refused = refuseBody(request, path) ?? refuseAddress(request.nextUrl)
  return refused ?? (isSentFromElsewhere ? 'another-site' : null)
}

function redirectTo({ nextUrl }: NextRequest, address: { pathname: string; search: string }) {
  return NextResponse.redirect(Object.assign(nextUrl.clone(), address), 308)
}

function refuse({ status, body, headers }: ReturnType<typeof refusal>, secure: Record<string, string>) {
  return withHeaders(new NextResponse(body, { status, headers }), secure)
}

function withHeaders(response: NextResponse, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/**
 * Not the built files, which anyone may keep, unless something is sent to one; not uploads with a whole address, which stream and count,
 * and ask host and origin, for themselves (`server/http/body-limit.mjs`).
 */
export const config = {
  matcher: [
    '/((?!_next/static/|uploads/(?:actions|declarations)/[A-Za-z0-9-]+$).*)',
    { source: '/_next/static/:path*', has: [{ type: 'header', key: 'content-type' }] },
    { source: '/_next/static/:path*', has: [{ type: 'header', key: 'next-action' }] },
  ],
}
