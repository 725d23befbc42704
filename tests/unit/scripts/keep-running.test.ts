import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, expect, test, vi } from 'vitest'
import { keepRunning, nextWait } from '../../../scripts/start/keep-running.mjs'

afterEach(() => void vi.restoreAllMocks())

test('what ends again and again is started ever more seldom, at least twice a minute', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7].reduce<number[]>(
    (all) => [...all, nextWait(all.at(-1) ?? 0, 1_000)],
    [],
  )
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
})

test('what had run for a good while is started again at once', () => {
  expect(nextWait(30_000, 60_000)).toBe(500)
})

test('where the next cannot be started, by an error or at all, it is tried again until one runs', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const start = (program: string) => {
    const child = spawn(program, ['--eval', ''], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    child.on('error', () => undefined)
    return child
  }
  const nexts: (() => ChildProcess)[] = [
    () => {
      throw new Error('no memory')
    },
    () => start(process.execPath),
  ]
  let isClosing = false
  const running = new Promise<void>((resolve) => {
    const launch = () => {
      const next = nexts.shift()
      if (!next) throw new Error('One ran already')
      const child = next()
      if (nexts.length === 0) child.once('spawn', resolve)
      isClosing = nexts.length === 0
      return child
    }
    const closing = { isClosing: () => isClosing, onClose: () => undefined }
    keepRunning({
      ...{ kind: 'worker', name: 'The worker', child: start('/nowhere'), launch, closing, hungAfter: 10 },
    })
  })
  await running
  expect(told.mock.calls.map(([words]) => String(words))).toEqual([
    'The worker has ended (spawn /nowhere ENOENT); it is started again in 0.5 s.',
    'The worker has ended (no memory); it is started again in 1 s.',
  ])
})
