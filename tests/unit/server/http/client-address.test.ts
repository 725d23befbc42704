import { expect, test } from 'vitest'
import { clientAddress } from '@/server/http/client-address.mjs'

test('without a proxy of ours nothing that a client writes is believed', () => {
  expect(clientAddress('192.0.2.7', 0)).toBeNull()
  expect(clientAddress(null, 1)).toBeNull()
})

test.each([
  ['the last entry behind one proxy', '203.0.113.9, 192.0.2.7', 1, '192.0.2.7'],
  ['the last but one behind two', 'forged, 192.0.2.7, 10.0.0.2', 2, '192.0.2.7'],
  ['with the port that some proxies write', '192.0.2.7:50000', 1, '192.0.2.7'],
  ['of version 4 within one of version 6', '::ffff:192.0.2.7', 1, '192.0.2.7'],
  ['the network of one of version 6', '2001:db8:0:1:a:b:c:d', 1, '2001:db8:0:1'],
  ['the same network, written shortly and with a port', '[2001:0DB8::1:0:0:0:9]:443', 1, '2001:db8:0:1'],
  ['a network that begins with zeros', '::1', 1, '0:0:0:0'],
])('an address is %s', (_, forwarded, proxies, expected) => {
  expect(clientAddress(forwarded, proxies)).toBe(expected)
})

test.each([
  ['fewer proxies than were said', '192.0.2.7', 2],
  ['no address', 'unknown', 1],
  ['nothing', '', 1],
  ['an address of one interface', 'fe80::1%eth0', 1],
])('%s is not known', (_, forwarded, proxies) => {
  expect(clientAddress(forwarded, proxies)).toBeNull()
})
