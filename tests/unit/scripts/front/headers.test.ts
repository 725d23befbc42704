import { expect, test } from 'vitest'
import { headersForClient, headersForWeb } from '../../../../scripts/front/headers.mjs'

const known = { peer: '192.0.2.7', hops: 0, requestId: 'own-id', secret: 'own-secret', length: 0 }
const FORGED = {
  'x-request-id': 'theirs',
  'x-person-id': 'theirs',
  'x-from-front': 'theirs',
  'x-nonce': 'theirs',
  'x-address': '/admin',
  'x-asked-for': '/admin',
  'x-middleware-subrequest': 'src/proxy',
}
const FORWARDED = {
  'x-forwarded-for': '198.51.100.1',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'https',
  forwarded: 'for=198.51.100.1',
}

test('what only we may say is taken from whoever else says it', () => {
  expect(headersForWeb({ host: 'a', ...FORGED }, known)).toEqual({
    host: 'a',
    'x-forwarded-for': '192.0.2.7',
    'x-request-id': 'own-id',
    'x-from-front': 'own-secret',
  })
})

test('without a proxy of ours nobody is believed who says from where', () => {
  expect(headersForWeb({ host: 'a', ...FORWARDED }, known)).toMatchObject({ 'x-forwarded-for': '192.0.2.7' })
  expect(Object.keys(headersForWeb({ host: 'a', ...FORWARDED }, known))).not.toContain('x-forwarded-host')
})

test('with one what it says is left as it is, since it is counted from the end, but for how people ask it', () => {
  const { 'x-forwarded-proto': _, ...left } = FORWARDED
  const told = headersForWeb({ host: 'a', ...FORWARDED }, { ...known, hops: 1 })
  expect(told).toMatchObject(left)
  expect(Object.keys(told)).not.toContain('x-forwarded-proto')
  expect(headersForWeb({ host: 'a' }, { ...known, hops: 1 })['x-forwarded-for']).toBe('192.0.2.7')
})

test('what belongs to a connection ends with it, in both ways', () => {
  const sent = {
    host: 'a',
    connection: 'close, x-mine',
    'x-mine': '1',
    te: 'trailers',
    expect: '100-continue',
    kept: '1',
  }
  expect(Object.keys(headersForWeb(sent, known))).toEqual([
    'host',
    'kept',
    'x-forwarded-for',
    'x-request-id',
    'x-from-front',
  ])
  const raw = ['Connection', 'x-mine', 'X-Mine', '1', 'Transfer-Encoding', 'chunked', 'Kept', '1']
  expect(headersForClient(raw).headers).toEqual(['Kept', '1'])
})

test('the length of what is sent on is that of what was read, or as it was said', () => {
  const sent = { host: 'a', 'content-length': '3' }
  expect(headersForWeb(sent, { ...known, length: 3 })['content-length']).toBe('3')
  expect(headersForWeb(sent, { ...known, length: null })['content-length']).toBe('3')
  expect(headersForWeb({ ...sent, 'content-length': '0' }, known)['content-length']).toBeUndefined()
})

test('of an answer every cookie comes through, and what the web says to the front does not', () => {
  const raw = [
    'Set-Cookie',
    'a=1',
    'Set-Cookie',
    'b=2',
    'x-person-id',
    'p',
    'x-route',
    '/a/[b]',
    'x-request-id',
    'r',
  ]
  expect(headersForClient(raw)).toEqual({
    headers: ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2'],
    personId: 'p',
    route: '/a/[b]',
  })
})
