import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addYears } from '@/domain/periods/period'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { toDeclarationsView } from '@/features/declarations/to-declarations-view'
import { ExportsScreen } from '@/features/exports/components/exports-screen'
import { anActor } from '../../factories/actors'
import { YEAR } from '../../factories/declaration'

const AT = new Date('2026-10-20T10:00:00Z')

test('the returns of a year lead to what was received in it, and where there are none to the provider', () => {
  const header = {
    ...{
      framework: framework.code,
      providerCode: 'ZZ1',
      providerName: 'Northern',
      year: YEAR,
      window: exampleYearWindow(YEAR),
    },
    ...{ state: 'draft' as const, version: 0, late: null, signedAt: null, documents: null },
    ...{ documentsOutOfDate: null, criteriaMissing: null, notMet: [], quartersReceived: 3, reviewed: null },
  } as const
  const headers = [header, { ...header, providerCode: 'ZZ2', quartersReceived: 0 }]
  const view = toDeclarationsView(anActor('commissioner'), { headers, framework, at: AT }, YEAR)
  expect(view?.shown?.rows.map(({ received, receivedHref }) => [received, receivedHref])).toEqual([
    ['3 of 4', `/dashboards/providers/ZZ1/${YEAR}/received`],
    ['0 of 4', '/dashboards/providers/ZZ2'],
  ])
})

test('files as they were lead to the same year of the same provider now, and to its other years as at then', () => {
  const years = [YEAR, addYears(YEAR, -1)].map((year) => ({ year, returns: 1, quarters: 1, declarations: 0 }))
  const html = renderToStaticMarkup(
    <ExportsScreen
      {...{ framework, asAt: AT, years, listed: years, choices: [], narrowing: { provider: 'ZZ1' } }}
      files={{
        year: YEAR,
        scope: { kind: 'provider', name: 'Northern', code: 'ZZ1', providers: ['ZZ1'] },
        list: [],
      }}
    >
      {null}
    </ExportsScreen>,
  ).replaceAll('&amp;', '&')
  expect(html).toContain(`<a href="/exports?year=${YEAR}&provider=ZZ1">Files as they are now</a>`)
  expect(html).toContain('<a href="/exports?year=2024-25&provider=ZZ1&at=2026-10-20')
})
