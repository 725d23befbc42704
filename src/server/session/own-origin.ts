import 'server-only'
import { headers } from 'next/headers'
import { readSettings } from '../env'
import { isForeign } from '../http/is-foreign'

/** Throws when a browser says that the form it sends stood on another site: nobody is signed in from there. */
export async function requireOwnOrigin(): Promise<void> {
  if (isForeign(await headers(), readSettings())) throw new Error('A form of another site was refused')
}
