import { afterEach, expect, test } from 'vitest'
import { completeHeaders } from '../../../../scripts/front/headers.mjs'
import { leastHeaders, securityHeaders } from '@/server/http/security-headers.mjs'
import { openFront } from './open-front'

let opened: Awaited<ReturnType<typeof openFront>> | undefined
afterEach(() => opened?.close())

const origin = 'https://returns.example.nhs.uk'

test('a page keeps what it says for itself, also in capitals, and a file is given what it lacks', () => {
  const ofPage = Object.entries(securityHeaders({ nonce: 'x', origin, development: false })).flat()
  expect(completeHeaders(ofPage, leastHeaders(origin))).toEqual(ofPage)
  const own = ['X-Content-Type-Options', 'nosniff', 'Content-Security-Policy', 'sandbox']
  expect(completeHeaders(own, leastHeaders(origin))).toEqual([
    ...own,
    ...['cross-origin-resource-policy', 'same-origin'],
    ...['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ])
})

test('every answer insists on HTTPS, is not sniffed and stands in no frame: a file that was built, and that the service lives', async () => {
  opened = await openFront([(_, response) => void response.end('built')], {}, { origin })
  const { ask } = opened
  for (const path of ['/_next/static/chunks/a.js', '/api/health/live', '/_next/nothing'])
    expect([path, (await ask(path)).headers]).toEqual([
      path,
      expect.objectContaining({
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
      }),
    ])
})
