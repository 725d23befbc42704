import { expect, test } from 'vitest'
import { refusal } from '@/server/http/refusal'

test.each([411, 413, 421] as const)('a person refused with %i gets a page that says what to do', (status) => {
  const { body, headers } = refusal(status, '/returns/ZZ1-2026-27-Q2/waiting-times')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(body).toMatch(/<html lang="en-GB">.*<title>.+<\/title>.*<h1>.+<\/h1>\s*<p>.+<\/p>/s)
})

test('a program refused gets a problem that it can read', () => {
  const { body, headers } = refusal(413, '/api/v1/returns')
  expect(headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(body)).toMatchObject({ status: 413, title: 'Too much was sent at once' })
})
