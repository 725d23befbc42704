import 'server-only'
import { openBytes, sealBytes } from '../sealed-bytes'

const USE = 'links in notices'

/** Makes a text unreadable for whoever has the database without the secret of the service. */
export function seal(text: string): string {
  return sealBytes(USE, Buffer.from(text, 'utf8')).toString('base64url')
}

/** The text that was sealed; null where it was sealed under a secret that the service no longer knows, or was altered. */
export function unseal(sealed: string): string | null {
  const opened = openBytes(USE, Buffer.from(sealed, 'base64url'))
  return opened && Buffer.from(opened.bytes).toString('utf8')
}
