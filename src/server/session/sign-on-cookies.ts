import 'server-only'
import { cookies } from 'next/headers'
import type { SignOnIntent } from '@/domain/access/sign-on'
import { describeCookie } from './session-cookie'
import { type Begun, SIGN_ON_COOKIES } from './single-sign-on'

const WITHIN_SECONDS = 15 * 60

/** Keeps in the browser what it has to bring back from the provider, and what for, for as long as that may take. */
export async function keepSignOn({ kept }: Begun, intent: SignOnIntent): Promise<void> {
  const jar = await cookies()
  for (const { of, value } of [...kept, { of: 'sign-on', value: writeIntent(intent) } as const]) {
    const { name, options } = describeCookie(of)
    jar.set(name, value, { ...options, maxAge: WITHIN_SECONDS })
  }
}

/** What the browser brought back, and what for; it forgets all of it. The intent is null where none was begun here. */
export async function takeSignOn() {
  const jar = await cookies()
  const brought = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
  const intent = readIntent(brought[describeCookie('sign-on').name] ?? '')
  for (const of of [...SIGN_ON_COOKIES, 'sign-on'] as const) {
    const { name, options } = describeCookie(of)
    if (name in brought) jar.set(name, '', { ...options, maxAge: 0 })
  }
  return { cookies: brought, intent }
}

function writeIntent(intent: SignOnIntent): string {
  return new URLSearchParams({ ...intent }).toString()
}

/** Whoever writes such a cookie themselves may want of single sign-on what they like: it is asked all the same. */
function readIntent(written: string): SignOnIntent | null {
  const told = new URLSearchParams(written)
  const [wanted, next, token] = [told.get('for'), told.get('next') ?? '', told.get('token') ?? '']
  if (wanted === 'invitation') return { for: wanted, token }
  return wanted === 'sign-in' || wanted === 'confirm' || wanted === 'link' ? { for: wanted, next } : null
}
