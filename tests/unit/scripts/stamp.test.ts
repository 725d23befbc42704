import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFresh, onceFor } from '../../../scripts/lib/stamp.mjs'

let folder: string
let stamp: string
let times: number
const work = () => void (times += 1)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stamp-'))
  stamp = path.join(folder, '.built')
  times = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a step is done once for the same inputs', async () => {
  expect(await onceFor(stamp, 'a', work)).toBe('done')
  expect(await onceFor(stamp, 'a', work)).toBe('up to date')
  expect(times).toBe(1)
})

test('a stale step is done again', async () => {
  await onceFor(stamp, 'a', work)
  expect(await onceFor(stamp, 'b', work)).toBe('done')
  expect(times).toBe(2)
})

test('a step whose folder was deleted is done again', async () => {
  await onceFor(stamp, 'a', work)
  rmSync(folder, { recursive: true })
  await onceFor(stamp, 'a', () => {
    work()
    mkdirSync(folder)
  })
  expect(times).toBe(2)
})

test('a step that was interrupted leaves no stamp, not even that of the step before', async () => {
  await onceFor(stamp, 'a', work)
  const broken = onceFor(stamp, 'b', () => {
    throw new Error('the power went')
  })
  await expect(broken).rejects.toThrow('the power went')
  expect(existsSync(stamp)).toBe(false)
  expect(isFresh(stamp, 'b')).toBe(false)
})

test('a step that must not be done now leaves what is there', async () => {
  writeFileSync(stamp, 'a')
  const refuse = () => {
    throw new Error('a server is running')
  }
  await expect(onceFor(stamp, 'b', work, refuse)).rejects.toThrow('a server is running')
  expect(isFresh(stamp, 'a')).toBe(true)
  expect(await onceFor(stamp, 'a', work, refuse)).toBe('up to date')
  expect(times).toBe(0)
})
