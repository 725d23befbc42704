import 'server-only'
import { encode } from 'uqr'
import { keyAddress, writeKey } from './one-time-code'

/** A key as an app takes it: typed, by a link on the same device, or photographed. */
export function drawKey(key: Uint8Array, of: { readonly issuer: string; readonly email: string }) {
  const address = keyAddress(key, of)
  const { size, data } = encode(address, { ecc: 'M', border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { groups: writeKey(key).match(/.{1,4}/g) ?? [], address, qr: { size, path: dark.join('') } }
}
