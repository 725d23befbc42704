import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchBeats } from '../../../scripts/start/beats.mjs'
import { processorTime } from '../../../scripts/start/processor-time.mjs'

const HUNG_AFTER = 6

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A child that answered once, and since then not: ready to go on or not, with such a share of a processor. Null says nothing of it. */
function watch(worked: { isReady: boolean; share: number } | null, { hasAnswered = true } = {}) {
  const child = Object.assign(new EventEmitter(), { connected: true, pid: 4, send: () => true })
  const told: string[] = []
  const began = Date.now()
  const seconds = () => (Date.now() - began) / 1000
  watchBeats(child as unknown as ChildProcess, {
    hungAfter: HUNG_AFTER,
    onSilent: (isSilent) => void told.push(isSilent ? 'silent' : 'speaks'),
    onHung: () => void told.push('hung'),
    look: () => worked && { isReady: worked.isReady, seconds: worked.share * seconds() },
  })
  if (hasAnswered) child.emit('message', { kind: 'beat' })
  return {
    answer: () => child.emit('message', { kind: 'beat' }),
    after: async (wanted: number) => {
      await vi.advanceTimersByTimeAsync(wanted * 1000)
      return [...new Set(told.splice(0))]
    },
  }
}

test.each([
  ['is stopped', { isReady: false, share: 0 }],
  ['waits for something', { isReady: false, share: 0.01 }],
  ['turns in a circle', { isReady: true, share: 0.97 }],
  ['is on a machine that says nothing of it', null],
])('a child that %s is silent after two seconds and hangs before ten have gone', async (_, worked) => {
  const { after } = watch(worked)
  expect(await after(2.5)).toEqual([])
  expect(await after(1)).toEqual(['silent'])
  expect(await after(3)).toEqual([])
  expect(await after(2)).toEqual(['hung'])
})

test('a child that is given a twentieth of a processor is not asked meanwhile, and does not hang until it has had as much as any other', async () => {
  const { after } = watch({ isReady: true, share: 0.05 })
  expect(await after(100)).toEqual(['silent'])
  expect(await after(21)).toEqual(['hung'])
})

test('one that answers late speaks again, and begins anew', async () => {
  const { after, answer } = watch({ isReady: true, share: 0.3 })
  expect(await after(15)).toEqual(['silent'])
  answer()
  expect(await after(15)).toEqual(['speaks', 'silent'])
})

test('until its first answer a child is given a minute', async () => {
  const { after } = watch({ isReady: false, share: 0 }, { hasAnswered: false })
  expect(await after(59)).toEqual(['silent'])
  expect(await after(3)).toEqual(['hung'])
})

test.runIf(process.platform === 'linux')('what a process has worked is read from the machine', () => {
  vi.useRealTimers()
  const before = processorTime(process.pid)
  for (const began = performance.now(); performance.now() - began < 60;);
  const after = processorTime(process.pid)
  expect(after?.seconds).toBeGreaterThan(before?.seconds ?? Infinity)
  expect(processorTime(2 ** 22 + 1)).toBeNull()
})
