import { expect, test } from 'vitest'
import { isOwnHost } from '@/server/http/own-host'

test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])(
  'the demo answers on this machine, as %s',
  (host) => {
    expect(isOwnHost(host, 3000)).toBe(true)
  },
)

test.each([
  null,
  '',
  'localhost',
  'localhost:3001',
  'localhost:30000',
  'localhost:3000.example.com',
  'localhost.example.com:3000',
  'example.com:3000',
  '127.0.0.1.example.com:3000',
  '127.0.0.2:3000',
  '0.0.0.0:3000',
  '::1:3000',
])('the demo does not answer as %s', (host) => {
  expect(isOwnHost(host, 3000)).toBe(false)
})

test('a browser leaves the port out when it is 80', () => {
  expect(isOwnHost('localhost', 80)).toBe(true)
  expect(isOwnHost('example.com', 80)).toBe(false)
})
