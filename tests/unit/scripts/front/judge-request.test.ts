import { expect, test } from 'vitest'
import { judgeRequest } from '../../../../scripts/front/judge-request.mjs'
import { config } from '@/proxy'
import { readsOwnBody } from '@/server/http/body-limit.mjs'

const judge = (method: string, url: string, headers: Record<string, string> = {}) =>
  judgeRequest(
    { method, url, headers: { host: 'localhost:3000', ...headers }, httpVersion: '1.1' },
    new Set(['saves-itself']),
  )
const length = (bytes: number) => ({ 'content-length': String(bytes) })

test.each([
  ['GET', '/', {}, 'page'],
  ['HEAD', '/returns/x?at=1', {}, 'page'],
  ['POST', '/returns/x', length(10), 'form'],
  ['POST', '/admin/people/import', length(1_000_000), 'form'],
  ['POST', '/returns/x/check', length(10), 'submission'],
  ['POST', '/declarations/x/check?at=1', length(10), 'submission'],
  ['GET', '/returns/x/check', {}, 'page'],
  ['POST', '/returns/x', { ...length(10), 'next-action': 'saves-itself' }, 'autosave'],
  ['POST', '/returns/x', { ...length(10), 'next-action': 'another' }, 'form'],
  ['POST', '/uploads/declarations/a-1', {}, 'upload'],
  ['POST', '/uploads/declarations/a-1', length(10_000_000), 'upload'],
  ['GET', '/_next/static/chunks/a.js', {}, 'file'],
  ['GET', '/api/health/ready', {}, 'file'],
])('%s %s waits its turn', (method, url, headers, lane) => {
  expect(judge(method, url, headers as Record<string, string>)).toMatchObject({ lane })
})

test.each([
  ['TRACE', '/', {}, 'wrong-method'],
  ['PUT', '/', length(1), 'wrong-method'],
  ['BREW', '/', {}, 'unknown-method'],
  ['GET', '/%E0%A4%A', {}, 'bad-address'],
  ['GET', 'http://elsewhere.example/', {}, 'bad-address'],
  ['GET', '*', {}, 'bad-address'],
  ['GET', '/a\u0000b', {}, 'bad-address'],
  ['GET', '/', { upgrade: 'websocket' }, 'malformed'],
  ['GET', '/_next/image?url=x', {}, 'not-there'],
  ['POST', '/_next/image', length(1), 'not-there'],
  ['POST', '/_next/static/x', length(1), 'wrong-method'],
  ['POST', '/', {}, 'no-length'],
  ['POST', '/uploads/else/a-1', {}, 'no-length'],
  ['POST', '/returns/x', length(262_145), 'too-large'],
  ['POST', '/admin/people/import', length(1_400_001), 'file-too-large'],
])('%s %s is refused before anything of it is read', (method, url, headers, refused) => {
  expect(judge(method, url, headers as Record<string, string>)).toEqual({ refused })
})

test('a request that does not say to whom is malformed, but for the oldest of clients', () => {
  const asked = { method: 'GET', url: '/', headers: {} }
  expect(judgeRequest({ ...asked, httpVersion: '1.1' }, new Set())).toEqual({ refused: 'malformed' })
  expect(judgeRequest({ ...asked, httpVersion: '1.0' }, new Set())).toMatchObject({ lane: 'page' })
})

test('whether it lives is answered by the front itself', () => {
  expect(judge('GET', '/api/health/live?x')).toEqual({ answered: 'live' })
})

test('what reads its own body is what the proxy leaves out, and nothing else is', () => {
  const pattern = config.matcher.find((each) => typeof each === 'string') ?? ''
  const isProxied = (path: string) => new RegExp(`^${pattern}$`).test(path)
  for (const path of [
    '/uploads/declarations/a-1',
    '/uploads/declarations/a-1/b',
    '/uploads/else/a',
    '/_next/image',
    '/',
  ])
    expect([path, readsOwnBody(path)]).toEqual([path, !isProxied(path)])
})
