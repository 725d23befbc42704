import { expect, test } from 'vitest'
import { isOwnHost, refuseHost } from '@/server/http/own-host'

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

const served = { demo: false, origin: 'https://returns.example', port: 3000 }

test('a service answers at its address, and on its own machine', () => {
  for (const host of ['returns.example', 'RETURNS.example', '127.0.0.1:3000'])
    expect(refuseHost(host, '/sign-in', served)).toBeNull()
  for (const host of [null, '', 'else.example', 'returns.example:3000', 'returns.example.else.example'])
    expect(refuseHost(host, '/sign-in', served)).toBe('elsewhere')
  expect(refuseHost('returns.example', '/sign-in', { ...served, demo: true })).toBe('not-here')
})

test('how it stands is said by whatever name it is asked', () => {
  for (const path of ['/api/health', '/api/health/ready'])
    expect(refuseHost('10.0.0.7:3000', path, served)).toBeNull()
  for (const path of ['/api/healthy', '/', '/uploads'])
    expect(refuseHost('10.0.0.7:3000', path, served)).toBe('elsewhere')
})
