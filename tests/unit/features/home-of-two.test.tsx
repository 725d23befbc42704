import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { frameworkOf } from '@/domain/catalogue'
import { exampleWindow } from '@/domain/periods/timetable'
import { HomePage } from '@/features/home/components/home-page'
import { toHomeView } from '@/features/home/to-home-view'
import type { HomeRead } from '@/operations/read/get-home'
import { anActor } from '../../factories/actors'
import { PERIOD } from '../../factories/period'

const OPEN = new Date('2026-10-20T10:00:00Z')
const [held] = anActor('gatekeeper').memberships
const ofBoth = anActor('gatekeeper', ['ZZ1'], {
  memberships: held ? [held, { ...held, framework: 'tiny-100' }] : [],
})

const BEGUN = {
  ...{ done: 7, pages: 7, isReady: true, revision: 1, saved: null, handover: null, isOwnWork: false },
}

function readOf(code: string): HomeRead {
  const framework = frameworkOf(code)
  const header = { framework: code, providerCode: 'ZZ1', period: PERIOD, state: 'draft', version: 0 } as const
  const nothing = { savedAt: null, savedByName: null, submitted: null }
  return {
    ...{
      framework,
      at: OPEN,
      declarations: [],
      providers: [],
      queries: [],
      cases: [],
      actions: [],
      reviewDays: 90,
      profiles: new Map([['ZZ1', []]]),
    },
    headers: [{ ...header, ...nothing, window: exampleWindow(PERIOD), progress: BEGUN }],
    since: { at: null, since: null, total: 0, latest: [] },
  }
}

test('somebody of two frameworks sees what waits under each, under its name, with ways that stay in it', () => {
  const [first, other] = [readOf('hsps-1767'), readOf('tiny-100')].map((read) => toHomeView(ofBoth, read))
  if (!first || !other) throw new Error('There is no home')
  const html = renderToStaticMarkup(<HomePage first={first} others={[other]} />)
  const [before = '', after = ''] = html.split('Tiny clinics')
  expect(before).toContain('Adult highly specialist pain management')
  expect(before).toContain('href="/returns/ZZ1-2026-27-Q2/check"')
  expect(after).toContain('href="/returns/tiny-100-ZZ1-2026-27-Q2/check"')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual([...new Set(ids)])
})

test('somebody of one is not told its name', () => {
  const view = toHomeView(anActor('gatekeeper'), readOf('hsps-1767'))
  expect(renderToStaticMarkup(<HomePage first={view} others={[]} />)).not.toContain('Adult highly')
})
