import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { AsAtForm } from '@/features/dashboards/components/as-at-form'
import { AsItWas } from '@/features/dashboards/components/as-it-was'
import { DashboardStamp } from '@/features/dashboards/components/dashboard-stamp'
import { RefusedMoment } from '@/features/dashboards/components/refused-moment'

const asAt = new Date('2026-07-17T22:59:59.999Z')
const lastIncluded = new Date('2026-07-01T09:00:00Z')

test('the form asks for the same page, with all else that was asked for and every provider that is compared', () => {
  const html = renderToStaticMarkup(
    <AsAtForm hrefNow="/dashboards/compare?provider=ZZ1&provider=ZZ2&as=first#results" at={asAt} />,
  )
  expect(html).toContain('<form class="app-as-at" action="/dashboards/compare" method="get">')
  for (const [name, value] of [
    ['provider', 'ZZ1'],
    ['provider', 'ZZ2'],
    ['as', 'first'],
  ])
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
  expect(/<input[^>]*type="date"[^>]*>/.exec(html)?.[0]).toMatch(/name="at".*value="2026-07-17"/)
})

test('a page as at a moment says so, and what came later; one as it is now says nothing', () => {
  const period = knownPeriod('2026-27-Q1')
  const later = {
    providerCode: 'ZZ1',
    period,
    version: 2,
    at: asAt,
    byName: 'Ann Lead',
    reason: 'A count was wrong',
  }
  const of = { framework: 'hsps-1767', hrefNow: '/dashboards' }
  const shown = (corrections: readonly (typeof later)[]) =>
    renderToStaticMarkup(<AsItWas {...of} code="106" made={{ asAt, lastIncluded, corrections }} />)
  expect(shown([later])).toContain('Shown as it was at the end of 17 July 2026')
  expect(shown([later])).toContain('1 version came later and is not in it')
  expect(shown([later])).toContain('/dashboards/providers/ZZ1/2026-27-Q1/106?version=2')
  expect(shown([later, later])).toContain('2 versions came later and are not in it')
  expect(shown([])).toContain('Nothing that came later would change it.')
  const now = <AsItWas {...of} made={{ asAt: null, lastIncluded, corrections: [] }} />
  expect(renderToStaticMarkup(now)).toBe('')
})

test('the stamp names the last submission, and the moment only where one was asked for', () => {
  const now = renderToStaticMarkup(<DashboardStamp lastIncluded={lastIncluded} asAt={null} />)
  expect(now).toContain('Made of what was submitted up to 1 July 2026 at 10:00.')
  expect(now).not.toContain('As it was')
  expect(renderToStaticMarkup(<DashboardStamp lastIncluded={null} asAt={asAt} />)).toContain(
    'Nothing that was submitted is in it. As it was at the end of 17 July 2026; judged by today&#x27;s methods.',
  )
})

test.each([
  ['malformed', 'There is no such date.'],
  ['repeated', 'The address names more than one date.'],
  ['future', 'That moment is still to come.'],
  ['before-service', 'The service began on 1 July 2022.'],
] as const)('a moment that is %s is refused in words, with the way to another', (reason, words) => {
  const began = new Date('2022-07-01T09:00:00Z')
  const html = renderToStaticMarkup(<RefusedMoment {...{ reason, began }} hrefNow="/dashboards?sort=106" />)
  expect(html).toContain(words)
  expect(html).toContain('href="/dashboards?sort=106"')
  expect(html).toContain('name="at"')
})

test('what is written to the margin of a sheet reaches the style sheet as it is', () => {
  const foot = "Made of what was submitted; judged by today's methods"
  const html = renderToStaticMarkup(<style>{`:root{--app-foot:${JSON.stringify(foot)}}`}</style>)
  expect(html).toBe(`<style>:root{--app-foot:"${foot}"}</style>`)
})
