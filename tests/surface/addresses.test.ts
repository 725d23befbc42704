import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isFrame, recordInto } from '../../scripts/bench/statements'
import { startBuiltService } from '../support/built-service'
import { findInnards } from './judge'
import { declared } from './declared'
import { openWorld } from './world'

const folder = mkdtempSync(path.join(tmpdir(), 'statements-'))
afterAll(() => rmSync(folder, { recursive: true }))
const recorded = recordInto(path.join(folder, 'asked'))
const world = await openWorld({
  start: ({ settings, ...wanted }) =>
    startBuiltService({ ...wanted, settings: { ...settings, ...recorded.settings } }),
})

/** Every address of the service, of objects that are there. */
const rules = Object.values({ ...declared.pages, ...declared.routes })
const addresses = rules.flatMap(({ at }) => at(world.ZZ1).slice(0, 1))
/**
 * An address to which something is only posted is asked for nothing, twice or once; whether the service lives is said by its front,
 * which reads nothing.
 */
const asked = rules
  .filter(({ status }) => status !== 405)
  .flatMap(({ at }) => at(world.ZZ1).slice(0, 1))
  .filter((address) => address !== '/api/health/live')

/** Broken percent encodings, as they come of a link that was cut or pasted wrongly. */
const cut = ['%E0%A4%A', '%zz']

test('an address that is cut within a letter is a 400 with a page, for everybody, wherever it is cut', async () => {
  const faults: string[] = []
  for (const asker of [world.nobody, world.asker('lead1')])
    for (const address of addresses)
      for (const end of cut) {
        const [path = ''] = address.split('?')
        const asked = path.replace(/[^/]*$/, end)
        const answer = await world.ask(asker, { path: asked })
        const isRight = answer.status === 400 && answer.body.includes('This web address is not complete')
        if (!isRight || findInnards(answer).length > 0)
          faults.push(`${asker.name} ${asked}: ${answer.status}`)
      }
  expect(faults).toEqual([])
})

/** What addresses may ask, wherever it is asked. */
const parameters = [
  ...['framework', 'period', 'person', 'show', 'saved', 'version', 'state', 'kind', 'before', 'from', 'next'],
  ...['ended', 'sort', 'order', 'of', 'at'],
]

test('an address that asks one thing twice is a 400 with words, whatever it asks', async () => {
  const faults: string[] = []
  for (const asker of [world.nobody, world.asker('lead1')])
    for (const [index, address] of asked.entries())
      for (const name of [parameters[index % parameters.length], 'unheard-of']) {
        const path = `${address}${address.includes('?') ? '&' : '?'}${name}=A&${name}=B`
        const { status, body } = await world.ask(asker, { path })
        if (status !== 400 || !body.includes('asks for two things at once'))
          faults.push(`${asker.name} ${path}: ${status}`)
      }
  expect(faults).toEqual([])
})

const places = ['', '/2026-27-q2/106', '/to-2026-27-q2/received', '/trends/106.csv?period=2026-27-q2']

test('small letters lead to the address in capitals, the same whoever asks and whether or not it is there', async () => {
  const everybody = [...world.askers, ...world.strangers, world.nobody]
  for (const asker of everybody)
    for (const provider of ['zz1', 'zz9'])
      for (const place of places) {
        const path = `/dashboards/providers/${provider}${place}`
        const { status, headers, body } = await world.ask(asker, { path })
        const where = path.replace(provider, provider.toUpperCase()).replaceAll('-q2', '-Q2')
        expect([status, headers.location, body], `${asker.name} asks ${path}`).toEqual([308, where, where])
      }
})

/** As many statements as a page of figures may need, whose it is and what is told on every page among them. */
const MOST_STATEMENTS = 6

test.each([
  '/dashboards',
  '/dashboards/compare',
  '/dashboards/compliance',
  '/dashboards/indicators/[code]',
  '/dashboards/indicators/[code]/[period]',
  '/dashboards/providers/[provider]',
  '/dashboards/providers/[provider]/[period]/received',
])('%s asks the database six times at most, also as it was at a moment', async (name) => {
  const asking = [world.asker('national'), world.asker('north'), world.asker('lead1')]
  const addresses = declared.pages[name]?.at(world.ZZ1) ?? []
  const moments = addresses.map(
    (address) => `${address}${address.includes('?') ? '&' : '?'}at=${new Date().toISOString()}`,
  )
  const counted: unknown[] = []
  for (const asker of asking)
    for (const address of [...addresses, ...moments]) {
      recorded.take()
      const { status } = await world.ask(asker, { path: address })
      const asked = recorded.take().filter((statement) => !isFrame(statement))
      // Whoever is asking is found by one of them, and nothing is shown without a few more.
      if (status !== 200 || asked.length < 3 || asked.length > MOST_STATEMENTS)
        counted.push([asker.name, address, status, asked.map(({ text }) => text.trim().slice(0, 90))])
    }
  expect(addresses).not.toEqual([])
  expect(counted).toEqual([])
})
