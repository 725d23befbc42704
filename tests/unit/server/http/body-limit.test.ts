import { expect, test } from 'vitest'
import { bodyLimit, refuseBody } from '@/server/http/body-limit'

const request = (method: string, headers: Record<string, string> = {}) => ({
  method,
  headers: new Headers(headers),
})

test('a form of the greatest size is taken, and one byte more is refused', () => {
  expect(refuseBody(request('POST', { 'content-length': String(bodyLimit) }))).toBeUndefined()
  expect(refuseBody(request('POST', { 'content-length': String(bodyLimit + 1) }))).toBe('too-large')
})

test.each(['POST', 'PUT', 'PATCH'])('a %s that does not say its length is refused', (method) => {
  expect(refuseBody(request(method))).toBe('no-length')
  expect(refuseBody(request(method, { 'transfer-encoding': 'chunked' }))).toBe('no-length')
})

test.each(['GET', 'HEAD', 'DELETE'])('a %s needs no length, unless it brings a body', (method) => {
  expect(refuseBody(request(method))).toBeUndefined()
  expect(refuseBody(request(method, { 'transfer-encoding': 'chunked' }))).toBe('no-length')
  expect(refuseBody(request(method, { 'content-length': String(bodyLimit + 1) }))).toBe('too-large')
})

test.each(['', '-1', '1e3', '0x10', '12, 12', '1.5'])('a length of "%s" is no length', (length) => {
  expect(refuseBody(request('POST', { 'content-length': length }))).toBe('no-length')
})
