import 'server-only'
import { headers } from 'next/headers'
import { readSettings } from '../env'
import { isForeign } from '../http/is-foreign'
import { noteSecurity } from '../security-events'

/** Throws when a browser says that the form it sends stood on another site: nobody is signed in from there. */
export async function requireOwnOrigin(): Promise<void> {
  if (!isForeign(await headers(), readSettings())) return
  noteSecurity('another-site')
  throw new Error('A form of another site was refused')
}
