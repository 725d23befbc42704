import { expect, test } from 'vitest'
import { refusal } from '@/server/http/refusal'
import { hold } from '@/ui/posting/hold'

const reasons = [
  ...(['bad-address', 'asked-twice', 'no-form', 'outdated', 'another-site'] as const),
  ...(['no-length', 'too-large', 'not-here', 'elsewhere'] as const),
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

test('a form that was sent at another address of the service is told which one takes it, with and without JavaScript', () => {
  const asked = { path: '/sign-in', nonce: 'x', origin: 'http://127.0.0.1:3040' }
  expect(refusal('another-site', asked).body).toContain('Its address is http://127.0.0.1:3040.')
  const { body, headers, status } = refusal('another-site', { ...asked, bySelf: true })
  expect([status, headers['content-type']]).toEqual([403, 'text/plain; charset=utf-8'])
  expect(hold(new Error(body), new FormData()).said).toBe(
    'Not sent: this address takes no forms. Open the service at http://127.0.0.1:3040. What you typed stays on this page',
  )
})
