import { type JsonObject, BASE } from './terms'

/** SHA-256 of a text, as hexadecimal digits. */
export type Hash = (text: string) => string

/** An entry of a bundle, known by a name that is its own in the year. */
export interface Entry {
  readonly fullUrl: string
  readonly resource: JsonObject
}

/** A resource with the id that follows from its name, and the address by which others of the bundle refer to it. */
export function entryOf(hash: Hash, resourceType: string, name: string, members: JsonObject): Entry {
  const id = idOf(hash, `${resourceType}/${name}`)
  return { fullUrl: `urn:uuid:${id}`, resource: { resourceType, id, ...members } }
}

/** A UUID of version 8 (RFC 9562): the first bits of a SHA-256 of the name, so that the same name has the same id wherever it is made. */
export function idOf(hash: Hash, name: string): string {
  const digits = hash(`${BASE}/${name}`)
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4)
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`]
  return [...parts, `${variant}${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-')
}
