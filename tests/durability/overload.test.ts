import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest'
import { isWhole } from '../support/extent'
import { openSupervised, type Supervised, type Told, untilBack } from './supervised-service'

let supervised: Supervised
beforeAll(async () => {
  supervised = await openSupervised({ WEB_PROCESSES: '2' })
  await Promise.all(Array.from({ length: 8 }, () => supervised.ask()))
}, 180_000)
afterAll(() => supervised.close())

const SECONDS = isWhole ? 10 : 2
/** Of a machine that does nothing else; beside other tests only that it comes about. */
const atMost = (ms: number) => (isWhole ? ms : 60_000)

function say({ task }: TestContext, said: string) {
  Object.assign(task.meta, { says: said })
}

/** Does something again and again, so many at once, until a while is over. */
async function keepDoing<Value>(
  atOnce: number,
  seconds: number,
  work: () => Promise<Value>,
): Promise<Value[]> {
  const [until, done]: [number, Value[]] = [performance.now() + seconds * 1000, []]
  const one = async () => {
    while (performance.now() < until) done.push(await work())
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return done
}

/** Asks whether the front lives, all the while; says how long the slowest answer took. */
async function whileAsked(work: Promise<unknown>): Promise<number> {
  const over = new AbortController()
  let slowest = 0
  const ended = work.finally(() => over.abort())
  while (!over.signal.aborted) {
    const { status, ms } = await supervised.ask({ path: '/api/health/live' })
    slowest = status === 200 ? Math.max(slowest, ms) : Infinity
    await wait(100)
  }
  await ended
  return slowest
}

const quantile = (told: readonly Told[], share: number) =>
  told.map(({ ms }) => ms).toSorted((one, other) => one - other)[Math.floor(told.length * share)] ?? 0

test('twenty who close their browsers too early keep nobody from being answered', async (context) => {
  const flood = keepDoing(20, SECONDS, () => supervised.ask({ patience: 300 }))
  const live = await whileAsked(flood)
  const back = await untilBack(supervised)
  say(
    context,
    `${SECONDS} s of hang-ups: lives within ${Math.round(live)} ms, a page after ${(back / 1000).toFixed(1)} s`,
  )
  expect(live).toBeLessThan(atMost(1_000))
  expect(back).toBeLessThan(atMost(10_000))
})

test('at three times as much as it can do, it goes on doing at least half of what it can', async (context) => {
  const rate = (told: readonly Told[]) => told.filter(({ status }) => status === 200).length / SECONDS
  const peak = rate(await keepDoing(12, SECONDS, () => supervised.ask()))
  const crowd = keepDoing(36, SECONDS, async () => {
    const told = await supervised.ask({ patience: 10_000 })
    if (told.status !== 200) await wait(200)
    return told
  })
  const live = await whileAsked(crowd)
  const goodput = rate(await crowd)
  const back = await untilBack(supervised)
  say(
    context,
    `goodput ${(goodput / peak).toFixed(2)} of a peak of ${peak.toFixed(1)}/s, lives within ${Math.round(live)} ms, a page after ${(back / 1000).toFixed(1)} s`,
  )
  // Beside other tests two seconds say little of a rate.
  expect(goodput).toBeGreaterThan(peak * (isWhole ? 0.5 : 0.1))
  expect(live).toBeLessThan(atMost(1_000))
  expect(back).toBeLessThan(atMost(10_000))
})

/** A connection on which something is begun and a little added each second; says after how many milliseconds it was ended. */
function crawl(begun: string): Promise<number> {
  const began = performance.now()
  const socket = net.connect(supervised.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(begun)
  const more = setInterval(() => socket.write('x'), 1_000)
  return new Promise((done) =>
    socket
      .once('close', () => {
        clearInterval(more)
        done(performance.now() - began)
      })
      .resume(),
  )
}

test.runIf(isWhole)('300 slow connections are ended, and others are answered as before', async (context) => {
  const steady = () => keepDoing(2, SECONDS, () => supervised.ask())
  const before = quantile(await steady(), 0.99)
  const slow = Array.from({ length: 150 }, () => crawl('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '))
  const form = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n'
  const bodies = Array.from({ length: 150 }, () => crawl(form))
  const during = await steady()
  const [headers, ended] = [Math.max(...(await Promise.all(slow))), Math.max(...(await Promise.all(bodies)))]
  const beside = quantile(during, 0.99)
  say(
    context,
    `300 slow: p99 ${Math.round(before)} and then ${Math.round(beside)} ms; headers ended after ${(headers / 1000).toFixed(1)} s, bodies after ${(ended / 1000).toFixed(1)} s`,
  )
  expect(during.every(({ status }) => status === 200)).toBe(true)
  expect(beside).toBeLessThan(before * 2)
  // Looked for once a second, and less than that before it is too late.
  expect(headers).toBeLessThan(10_000)
  expect(ended).toBeLessThan(30_000)
})
