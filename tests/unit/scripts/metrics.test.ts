import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveMetrics } from '../../../scripts/lib/metrics.mjs'

const CHILD = `
  const { answerMetrics, metrics } = await import('./scripts/lib/metrics.mjs')
  answerMetrics('web')
  metrics().requestsTotal.inc({ route: '/returns/[returnId]', status: '200' }, 3)
  metrics().securityTotal.inc({ kind: 'passphrase-wrong' })
  process.send({ kind: 'other' })
`

const children: ChildProcess[] = []
let server: Awaited<ReturnType<typeof serveMetrics>>

/** A process that counted three requests and one refusal. */
async function start(): Promise<ChildProcess> {
  const given = ['--input-type=module', '-e', CHILD]
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  children.push(child)
  await once(child, 'message')
  return child
}

beforeAll(async () => {
  await Promise.all([start(), start()])
  server = await serveMetrics({ port: 0, host: '127.0.0.1', children: () => children })
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  server.close()
})

const ask = async (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

test('the supervisor gives the sum of what all processes have counted, and how each sort of them is', async () => {
  const answer = await ask('/metrics')
  expect(answer.headers.get('content-type')).toContain('text/plain')
  const text = await answer.text()
  expect(text).toMatch(
    /^assurance_requests_total\{route="\/returns\/\[returnId\]",status="200",process="web"\} 6$/m,
  )
  expect(text).toMatch(/^assurance_security_events_total\{kind="passphrase-wrong",process="web"\} 2$/m)
  for (const process of ['web', 'supervisor'])
    expect(text).toMatch(
      new RegExp(`^nodejs_eventloop_lag_seconds\\{process="${process}"\\} [\\d.e-]+$`, 'm'),
    )
  // What the worker alone knows: a 0 of another process would ring.
  expect(text).toContain('assurance_evidence_disk_free_ratio')
  expect(text).not.toMatch(/^assurance_(evidence_disk|last_round|oldest_job)/m)
  expect((await ask('/')).status).toBe(404)
})

test('one that hangs or is gone is left out, and the others are given within seconds', async () => {
  children[0]?.kill('SIGSTOP')
  const began = performance.now()
  expect(await (await ask('/metrics')).text()).toMatch(/^assurance_requests_total\{[^}]*\} 3$/m)
  expect(performance.now() - began).toBeLessThan(5_000)
  children[0]?.kill('SIGKILL')
  if (children[0]?.connected) await once(children[0], 'disconnect')
  expect(await (await ask('/metrics')).text()).toMatch(/^assurance_requests_total\{[^}]*\} 3$/m)
})
