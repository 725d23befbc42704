import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Gate } from '../../../../scripts/front/gate.mjs'
import { LIMITS } from '../../../../scripts/front/limits.mjs'

const lanes = {
  submission: { atOnce: 5, waiting: 2, waitMs: 12_000 },
  autosave: { atOnce: 3, waiting: 2, waitMs: 6_000 },
  form: { atOnce: 3, waiting: 2, waitMs: 8_000 },
  page: { atOnce: 2, waiting: 2, waitMs: 4_000 },
  file: { atOnce: 9, waiting: 2, waitMs: 4_000 },
  upload: { atOnce: 1, waiting: 1, waitMs: 4_000 },
}
type Lane = keyof typeof lanes

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A gate before so many web processes; `ask` notes who was given a place, and who was given none. */
function open(webs = 1) {
  const gate = new Gate(lanes)
  gate.setWebs(Array.from({ length: webs }, (_, index) => ({ id: `web${index}`, port: index })))
  const told: string[] = []
  const leave = new Map<string, () => void>()
  const ask = (name: string, lane: Lane, given: { gone?: AbortSignal; except?: string } = {}) => {
    const except = gate.webs().find(({ id }) => id === given.except)
    void gate.enter(lane, { gone: given.gone ?? new AbortController().signal, except }).then((place) => {
      if (place) leave.set(name, place.release)
      told.push(place ? `${name} in ${place.web.id}` : `${name} shed`)
    })
  }
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return told.splice(0)
  }
  return { gate, ask, after, leave: (name: string) => leave.get(name)?.() }
}

test('pages leave places that only forms are given', async () => {
  const { ask, after } = open()
  for (const name of ['page 1', 'page 2', 'page 3']) ask(name, 'page')
  for (const name of ['form 1', 'form 2']) ask(name, 'form')
  expect(await after(0)).toEqual(['page 1 in web0', 'page 2 in web0', 'form 1 in web0'])
})

test('a place that gets free is given to a form before a page, and to whoever has waited longest', async () => {
  const { ask, after, leave } = open()
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
  const { ask, after, leave } = open()
  for (const name of ['1', '2', '3', '4']) ask(name, 'page')
  await after(0)
  leave('1')
  leave('1')
  expect(await after(0)).toEqual(['3 in web0'])
})

test('who waits is shed after as long as it may wait: pages before forms', async () => {
  const { ask, after } = open()
  for (const name of ['1', '2', '3']) ask(name, 'form')
  ask('form', 'form')
  ask('page', 'page')
  await after(3_999)
  expect(await after(1)).toEqual(['page shed'])
  expect(await after(4_000)).toEqual(['form shed'])
})

test('where too many wait already, one more is shed at once', async () => {
  const { ask, after } = open()
  for (const name of ['1', '2', '3', '4', '5']) ask(name, 'page')
  expect(await after(0)).toEqual(['1 in web0', '2 in web0', '5 shed'])
})

test('who has hung up waits no more, and is given no place', async () => {
  const { ask, after, leave } = open()
  const gone = new AbortController()
  for (const name of ['1', '2']) ask(name, 'page')
  ask('gone', 'page', { gone: gone.signal })
  ask('next', 'page')
  await after(0)
  gone.abort()
  leave('1')
  expect(await after(0)).toEqual(['gone shed', 'next in web0'])
})

test('whoever is asked is the one with least to do, and not the one that has just failed', async () => {
  const { ask, after } = open(2)
  ask('1', 'page')
  ask('2', 'page')
  ask('again', 'page', { except: 'web0' })
  expect(await after(0)).toEqual(['1 in web0', '2 in web1', 'again in web1'])
})

test('of a single web process the one that failed is asked again, rather than nobody', async () => {
  const { ask, after } = open()
  ask('again', 'page', { except: 'web0' })
  expect(await after(0)).toEqual(['again in web0'])
})

test('without a web process everybody waits until there is one', async () => {
  const { gate, ask, after } = open(0)
  ask('1', 'page')
  expect(await after(3_000)).toEqual([])
  gate.setWebs([{ id: 'late', port: 1 }])
  expect(await after(0)).toEqual(['1 in late'])
})

test('where there is a web process again, forms are let in before pages that have waited longer', async () => {
  const { gate, ask, after } = open(0)
  for (const name of ['page 1', 'page 2']) ask(name, 'page')
  for (const name of ['form 1', 'form 2']) ask(name, 'form')
  await after(0)
  gate.setWebs([{ id: 'late', port: 1 }])
  expect(await after(0)).toEqual(['form 1 in late', 'form 2 in late'])
})

test('a web process that is taken out is asked no more, and what is under way there is left in peace', async () => {
  const { gate, ask, after, leave } = open(2)
  for (const name of ['1', '2']) ask(name, 'page')
  await after(0)
  gate.setWebs([{ id: 'web1', port: 1 }])
  leave('1')
  for (const name of ['3', '4']) ask(name, 'page')
  expect(await after(0)).toEqual(['3 in web1'])
  expect(gate.count().find(({ lane }) => lane === 'page')).toMatchObject({ underWay: 2, waiting: 1 })
})

test('one after the other, the pages, what saves itself, what is saved and what is submitted find no place any more', async () => {
  const gate = new Gate(LIMITS.lanes)
  gate.setWebs([{ id: 'web', port: 1 }])
  const order = ['page', 'autosave', 'form', 'submission'] as const
  const letIn = async (lane: Lane) => {
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
  const { gate, ask, after } = open(0)
  for (const lane of ['page', 'autosave', 'form', 'submission'] as const) ask(lane, lane)
  await after(0)
  gate.setWebs([{ id: 'late', port: 1 }])
  expect(await after(0)).toEqual(['submission in late', 'form in late', 'autosave in late'])
  expect(await after(4_000)).toEqual(['page shed'])
})

test('of web processes with as little to do, each is asked in its turn', async () => {
  const { ask, after, leave } = open(2)
  for (const place of ['1 in web0', '2 in web1', '3 in web0']) {
    ask(place.slice(0, 1), 'page')
    expect(await after(0)).toEqual([place])
    leave(place.slice(0, 1))
  }
})
