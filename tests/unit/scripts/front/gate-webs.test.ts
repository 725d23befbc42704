import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openGate } from './open-gate'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('whoever is asked is the one with least to do, and not the one that has just failed', async () => {
  const { ask, after } = openGate(2)
  ask('1', 'page')
  ask('2', 'page')
  ask('again', 'page', { except: 'web0' })
  expect(await after(0)).toEqual(['1 in web0', '2 in web1', 'again in web1'])
})

test('of a single web process the one that failed is asked again, rather than nobody', async () => {
  const { ask, after } = openGate()
  ask('again', 'page', { except: 'web0' })
  expect(await after(0)).toEqual(['again in web0'])
})

test('without a web process everybody waits until there is one', async () => {
  const { gate, ask, after } = openGate(0)
  ask('1', 'page')
  expect(await after(3_000)).toEqual([])
  gate.setWebs([{ id: 'late', port: 1 }])
  expect(await after(0)).toEqual(['1 in late'])
})

test('where there is a web process again, forms are let in before pages that have waited longer', async () => {
  const { gate, ask, after } = openGate(0)
  for (const name of ['page 1', 'page 2']) ask(name, 'page')
  for (const name of ['form 1', 'form 2']) ask(name, 'form')
  await after(0)
  gate.setWebs([{ id: 'late', port: 1 }])
  expect(await after(0)).toEqual(['form 1 in late', 'form 2 in late'])
})

test('a web process that is taken out is asked no more, and what is under way there is left in peace', async () => {
  const { gate, ask, after, leave } = openGate(2)
  for (const name of ['1', '2']) ask(name, 'page')
  await after(0)
  gate.setWebs([{ id: 'web1', port: 1 }])
  leave('1')
  for (const name of ['3', '4']) ask(name, 'page')
  expect(await after(0)).toEqual(['3 in web1'])
  expect(gate.count().find(({ lane }) => lane === 'page')).toMatchObject({ underWay: 2, waiting: 1 })
})

test('of web processes with as little to do, each is asked in its turn', async () => {
  const { ask, after, leave } = openGate(2)
  for (const place of ['1 in web0', '2 in web1', '3 in web0']) {
    ask(place.slice(0, 1), 'page')
    expect(await after(0)).toEqual([place])
    leave(place.slice(0, 1))
  }
})

test('one that was silent for a moment is given no more than it had place for before', async () => {
  const { gate, ask, after, leave } = openGate(2)
  const [web0, web1] = [0, 1].map((index) => ({ id: `web${index}`, port: index }))
  for (const name of ['1', '2', '3', '4']) ask(name, 'page')
  await after(0)
  const pages = () => gate.count().find(({ lane }) => lane === 'page')
  gate.setWebs(web1 ? [web1] : [])
  ask('5', 'page')
  expect(await after(0)).toEqual([])
  expect(pages()).toMatchObject({ underWay: 4, waiting: 1 })
  gate.setWebs([web0, web1].flatMap((web) => web ?? []))
  expect(await after(0)).toEqual([])
  leave('1')
  expect(await after(0)).toEqual(['5 in web0'])
  expect(pages()).toMatchObject({ underWay: 4, waiting: 0 })
})
