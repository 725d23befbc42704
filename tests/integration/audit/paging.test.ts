import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { type AuditPage, PAGE_SIZE } from '@/features/audit/to-audit-view'
import type { GivenPage } from '@/features/audit/given-filter'
import { makeTrail, pageOf, recordMany } from './trail'

const people = await makeTrail()
// Some of them of the same moments in two chains, so that only their places tell them apart.
await recordMany(130)
await recordMany(60, { organisation: 'ZZ2' })
const notes = { kind: 'note-made' }

type Direction = 'olderHref' | 'newerHref'

/** Follows the links from a page on until there are no more, doing something before each step. */
async function follow(
  actor: Actor,
  { start = notes, direction }: { start?: Partial<GivenPage>; direction: Direction },
  between = () => Promise.resolve(),
): Promise<AuditPage[]> {
  const pages = [await pageOf(actor, start)]
  for (;;) {
    const href = pages.at(-1)?.[direction]
    if (!href) return pages
    await between()
    pages.push(await pageOf(actor, givenIn(href)))
  }
}

function givenIn(href: string): Partial<GivenPage> {
  return Object.fromEntries(new URL(href, 'http://localhost').searchParams)
}

const placesOf = (pages: readonly AuditPage[]) =>
  pages.flatMap(({ events }) => events.map(({ href }) => href))

test('pages follow each other without gaps or doubles, and say where they stand', async () => {
  const pages = await follow(people.auditor, { direction: 'olderHref' })
  expect(pages.map(({ first, last, matches }) => [first, last, matches])).toEqual([
    [1, 50, 190],
    [51, 100, 190],
    [101, 150, 190],
    [151, 190, 190],
  ])
  const places = placesOf(pages)
  expect(new Set(places).size).toBe(190)
  expect(pages[0]?.newerHref).toBeNull()
})

test('the way back leads over the same pages', async () => {
  const down = await follow(people.auditor, { direction: 'olderHref' })
  const back = down[2]?.newerHref ?? ''
  const up = await follow(people.auditor, { start: givenIn(back), direction: 'newerHref' })
  expect(placesOf(up.toReversed())).toEqual(placesOf(down.slice(0, 2)))
  expect(up.map(({ first }) => first)).toEqual([51, 1])
})

test('events that are added while somebody reads on are neither missed further down nor seen twice', async () => {
  const before = placesOf(await follow(people.lead1, { direction: 'olderHref' }))
  const pages = await follow(people.lead1, { direction: 'olderHref' }, () =>
    recordMany(7, { from: '2026-06-01T09:00:00Z' }),
  )
  expect(placesOf(pages)).toEqual(before)
  const [last] = pages.slice(-1)
  expect(last && [last.first, last.last, last.matches]).toEqual([115, 144, 144])
})

test('a page that begins near the newest event is the first page, and whole', async () => {
  const first = await pageOf(people.lead1, notes)
  const tenth = first.events[9]?.href.replace('/audit/', '').replace('/', '.') ?? ''
  const page = await pageOf(people.lead1, { ...notes, newer: tenth })
  expect(placesOf([page])).toEqual(placesOf([first]))
  expect([page.first, page.events.length, page.newerHref]).toEqual([1, PAGE_SIZE, null])
})

test('a page may hang on an event that the filter does not find', async () => {
  const [other] = (await pageOf(people.lead1, { kind: 'section-saved' })).events
  const older = other?.href.replace('/audit/', '').replace('/', '.') ?? ''
  const page = await pageOf(people.lead1, { ...notes, older })
  expect([page.first, page.matches - page.last]).toEqual([1, page.matches - PAGE_SIZE])
})
