import 'server-only'
import { headers } from 'next/headers'
import { readSettings } from '../env'
import { isOwnHost } from '../http/own-host'

/** Throws when a browser says that the form it sends stood on another site: nobody is signed in from there. */
export async function requireOwnOrigin(): Promise<void> {
  const asked = await headers()
  const from = asked.get('origin')
  if (asked.get('sec-fetch-site') === 'cross-site') throw new Error('A form of another site was refused')
  if (from !== null && !isOwnOrigin(from)) throw new Error('A form of another origin was refused')
}

function isOwnOrigin(from: string): boolean {
  const { demo, origin, port } = readSettings()
  if (from === origin) return true
  return demo && from.startsWith('http://') && isOwnHost(from.slice('http://'.length), port)
}
