import { expect, test } from 'vitest'
import { refusal } from '@/server/http/refusal'

const reasons = [
  ...(['bad-address', 'asked-twice', 'no-form', 'outdated', 'another-site'] as const),
  ...(['no-length', 'too-large', 'not-here'] as const),
]

test.each(reasons)('a person refused because of %s gets a page that says what to do', (reason) => {
  const { status, body, headers } = refusal(reason, {
    path: '/returns/ZZ1-2026-27-Q2/waiting-times',
    nonce: 'x',
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(body).toMatch(/<html lang="en-GB">.*<title>.+<\/title>.*<h1>.+<\/h1>\s*<p>.+<\/p>/s)
})

test('a program refused gets a problem that it can read', () => {
  const { body, headers } = refusal('too-large', { path: '/api/v1/returns', nonce: 'x' })
  expect(headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ status: 413, title: 'Too much was sent at once' })
})

test('what was typed comes back as text, whatever it is made of', () => {
  const { body } = refusal('outdated', {
    ...{ path: '/', nonce: 'x' },
    typed: [['reason', '</pre><script>alert("1")</script>']],
  })
  expect(body).toContain('&lt;/pre&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  expect(body).not.toContain('<script')
})
