import { isIP } from 'node:net'

/**
 * The address that a request came from, as our own proxies saw it; null where nothing trustworthy says it. Each proxy adds
 * whom it was asked by at the end of `X-Forwarded-For`, so that of so many proxies of ours the outermost wrote the entry that
 * far from the end; what stands before it is anybody's invention. Without a proxy of ours all of it is.
 *
 * @param {string | null} forwarded
 * @param {number} proxies
 * @returns {string | null}
 */
export function clientAddress(forwarded, proxies) {
  if (proxies === 0 || forwarded === null) return null
  const entry = forwarded.split(',').at(-proxies)
  return entry === undefined ? null : networkOf(withoutPort(entry.trim()))
}

/** Some proxies write the port: `192.0.2.1:50000`, `[2001:db8::1]:50000`. @param {string} entry */
function withoutPort(entry) {
  const bracketed = /^\[([^\]]*)\](:\d{1,5})?$/.exec(entry)
  if (bracketed) return bracketed[1] ?? ''
  return entry.replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1')
}

/** An address of version 4 as it is; of version 6 the network of 64 bits, all of which is one customer's. @param {string} address @returns {string | null} */
function networkOf(address) {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(mapped) === 4) return mapped
  if (isIP(address) !== 6 || address.includes('%')) return null
  const [head = '', tail] = address.split('::')
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return groups.map((group) => parseInt(group, 16).toString(16)).join(':')
}

/** @param {string} part */
function groupsOf(part) {
  return part === '' ? [] : part.split(':')
}

const LOOPBACK = /^(::ffff:)?127\.|^::1$/

/**
 * Whence a request came, for whoever logs it: as our proxies saw it; where no proxy of others stands before us, as our front did, or as
 * the connection is without one.
 *
 * @param {{ peer: string | null, forwarded: string | null }} seen whoever the connection is with, and `X-Forwarded-For`
 * @param {number} proxies
 * @returns {string | null}
 */
export function addressSeen({ peer, forwarded }, proxies) {
  if (proxies > 0) return clientAddress(forwarded, proxies)
  const isFront = peer !== null && LOOPBACK.test(peer)
  return (isFront ? clientAddress(forwarded, 1) : null) ?? clientAddress(peer, 1)
}
