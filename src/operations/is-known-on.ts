import 'server-only'
import { type Whence, accountKey } from '@/server/db/sign-in-failures'
import { readSettings } from '@/server/env'
import { knownDevice } from '@/server/session/known-devices'

/** Whether somebody has signed in before with the browser that asks, as its own cookie of known devices says. */
export function isKnownOn(email: string, { device }: Whence): boolean {
  const clock = { secret: readSettings().secret, now: new Date() }
  return knownDevice(device, accountKey(email), clock) !== null
}
