import 'server-only'
import { cookies, headers } from 'next/headers'
import { readSettings } from '../env'
import type { Whence } from '../db/sign-in-failures'
import { accountKey } from '../db/sign-in-failures'
import { clientAddress } from '../http/client-address.mjs'
import { KNOWN_FOR, rememberDevice } from './known-devices'
import { describeCookie } from './session-cookie'

/** From where this request comes, by what counts attempts to sign in. */
export async function readWhence(): Promise<Whence> {
  const forwarded = (await headers()).get('x-forwarded-for')
  return {
    address: clientAddress(forwarded, readSettings().trustedProxyHops),
    device: await readDeviceCookie(),
  }
}

/** Whoever has just signed in is known in this browser from now on: strangers' failures do not keep them out of it. */
export async function rememberThisDevice(email: string): Promise<void> {
  const { name, options } = describeCookie('device')
  const signing = { secret: readSettings().secret, now: new Date() }
  const cookie = rememberDevice(await readDeviceCookie(), accountKey(email), signing)
  const jar = await cookies()
  jar.set(name, cookie, { ...options, maxAge: KNOWN_FOR })
}

async function readDeviceCookie(): Promise<string | undefined> {
  return (await cookies()).get(describeCookie('device').name)?.value
}
