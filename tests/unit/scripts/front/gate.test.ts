import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Gate } from '../../../../scripts/front/gate.mjs'
import { LIMITS } from '../../../../scripts/front/limits.mjs'
import { openGate } from './open-gate'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('pages leave places that only forms are given', async () => {
  const { ask, after } = openGate()
  for (const name of ['page 1', 'page 2', 'page 3']) ask(name, 'page')
  for (const name of ['form 1', 'form 2']) ask(name, 'form')
  expect(await after(0)).toEqual(['page 1 in web0', 'page 2 in web0', 'form 1 in web0'])
})

test('a place that gets free is given to a form before a page, and to whoever has waited longest', async () => {
  const { ask, after, leave } = openGate()
  for (const name of ['1', '2']) ask(name, 'page')
  ask('3', 'form')
  ask('late page', 'page')
  for (const name of ['first form', 'second form']) ask(name, 'form')
  await after(0)
  leave('1')
  expect(await after(0)).toEqual(['first form in web0'])
  for (const name of ['2', '3', 'first form']) leave(name)
  expect(await after(0)).toEqual(['second form in web0', 'late page in web0'])
})

test('a place is left once, however often that is said', async () => {
  const { ask, after, leave } = openGate()
  for (const name of ['1', '2', '3', '4']) ask(name, 'page')
  await after(0)
  leave('1')
  leave('1')
  expect(await after(0)).toEqual(['3 in web0'])
})

test('who waits is shed after as long as it may wait: pages before forms', async () => {
  const { ask, after } = openGate()
  for (const name of ['1', '2', '3']) ask(name, 'form')
  ask('form', 'form')
  ask('page', 'page')
  await after(3_999)
  expect(await after(1)).toEqual(['page shed'])
  expect(await after(4_000)).toEqual(['form shed'])
})

test('where too many wait already, one more is shed at once', async () => {
  const { ask, after } = openGate()
  for (const name of ['1', '2', '3', '4', '5']) ask(name, 'page')
  expect(await after(0)).toEqual(['1 in web0', '2 in web0', '5 shed'])
})

test('who has hung up waits no more, and is given no place', async () => {
  const { ask, after, leave } = openGate()
  const gone = new AbortController()
  for (const name of ['1', '2']) ask(name, 'page')
  ask('gone', 'page', { gone: gone.signal })
  ask('next', 'page')
  await after(0)
  gone.abort()
  leave('1')
  expect(await after(0)).toEqual(['gone shed', 'next in web0'])
})

test('one after the other, the pages, what saves itself, what is saved and what is submitted find no place any more', async () => {
  const gate = new Gate(LIMITS.lanes)
  gate.setWebs([{ id: 'web', port: 1 }])
  const order = ['page', 'autosave', 'form', 'submission'] as const
  const letIn = async (lane: (typeof order)[number]) => {
    const given: boolean[] = []
    for (let count = 0; count < 20; count += 1)
      void gate
        .enter(lane, { gone: new AbortController().signal })
        .then((place) => given.push(place !== null))
    await vi.advanceTimersByTimeAsync(0)
    return given.length
  }
  for (const lane of order) expect([lane, await letIn(lane)]).not.toEqual([lane, 0])
})

test('whoever waits is let in in the opposite order, and given up in this one', async () => {
  const { gate, ask, after } = openGate(0)
  for (const lane of ['page', 'autosave', 'form', 'submission'] as const) ask(lane, lane)
  await after(0)
  gate.setWebs([{ id: 'late', port: 1 }])
  expect(await after(0)).toEqual(['submission in late', 'form in late', 'autosave in late'])
  expect(await after(4_000)).toEqual(['page shed'])
})
