import { expect, test } from 'vitest'
import { bodyLimit, refuseBody, uploadLimit } from '@/server/http/body-limit.mjs'

const request = (method: string, headers: Record<string, string> = {}) => ({
  method,
  headers: new Headers(headers),
})

test('a form of the greatest size is taken, and one byte more is refused', () => {
  expect(refuseBody(request('POST', { 'content-length': String(bodyLimit) }), '/returns')).toBeUndefined()
  expect(refuseBody(request('POST', { 'content-length': String(bodyLimit + 1) }), '/returns')).toBe(
    'too-large',
  )
})

test.each(['POST', 'PUT', 'PATCH'])('a %s that does not say its length is refused', (method) => {
  expect(refuseBody(request(method), '/returns')).toBe('no-length')
  expect(refuseBody(request(method, { 'transfer-encoding': 'chunked' }), '/returns')).toBe('no-length')
})

test.each(['GET', 'HEAD', 'DELETE'])('a %s needs no length, unless it brings a body', (method) => {
  expect(refuseBody(request(method), '/returns')).toBeUndefined()
  expect(refuseBody(request(method, { 'transfer-encoding': 'chunked' }), '/returns')).toBe('no-length')
  expect(refuseBody(request(method, { 'content-length': String(bodyLimit + 1) }), '/returns')).toBe(
    'too-large',
  )
})

test.each(['', '-1', '1e3', '0x10', '12, 12', '1.5'])('a length of "%s" is no length', (length) => {
  expect(refuseBody(request('POST', { 'content-length': length }), '/returns')).toBe('no-length')
})

test('a page that takes a file takes more, and no other does', () => {
  const full = request('POST', { 'content-length': String(uploadLimit) })
  const more = request('POST', { 'content-length': String(uploadLimit + 1) })
  for (const path of ['/admin/organisations/import', '/admin/people/import']) {
    expect(refuseBody(full, path)).toBeUndefined()
    expect(refuseBody(more, path)).toBe('file-too-large')
  }
  for (const path of ['/admin/organisations', '/admin/organisations/import/', '/a/admin/people/import'])
    expect(refuseBody(full, path)).toBe('too-large')
})
