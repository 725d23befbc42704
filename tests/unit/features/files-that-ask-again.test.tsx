import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ownDataHref } from '@/domain/addresses/account'
import { EXPORT_SCHEMA } from '@/domain/addresses/exports'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { AuditScreen } from '@/features/audit/components/audit-screen'
import { type GivenPage, pageNames } from '@/features/audit/given-filter'
import { ExportsScreen } from '@/features/exports/components/exports-screen'
import { ShareableFiles } from '@/features/exports/components/shareable-files'
import { YEAR } from '../../factories/declaration'
import { sourcesIn } from '../../rules/sources-in'

const given = Object.fromEntries(pageNames.map((name) => [name, ''])) as unknown as GivenPage

const years = [{ year: YEAR, returns: 1, quarters: 1, declarations: 0 }]

const screens = [
  <ExportsScreen
    key="exports"
    {...{ framework, asAt: null, years, listed: years }}
    files={{
      year: YEAR,
      scope: { kind: 'all', name: 'All providers', code: null, providers: ['ZZ1'] },
      list: [{ ending: 'csv', name: `${YEAR}.csv`, says: 'Codes', rows: 1 }],
    }}
    narrowing={{}}
    choices={[]}
  >
    <ShareableFiles framework={framework} year={YEAR} at={null} />
  </ExportsScreen>,
  <AuditScreen
    key="audit"
    {...{ given, isFiltered: false, faults: [], organisations: [], actions: [] }}
    {...{ chain: null, redactionsHref: null }}
    page={{ matches: 1, first: 1, last: 1, events: [], newerHref: null, olderHref: null }}
  />,
]

/** Addresses of the files that may ask again who it is, as the routes on disk have them: by themselves, or by what they share. */
const sources = sourcesIn('src/app')
const asks = sources.filter(({ text }) => text.includes('confirmFirst('))
const shared = asks.map(({ name }) => name.replace(/^.*\/(.*)\.ts$/, "/$1'"))
const addresses = sources
  .filter((source) => source.name.endsWith('/route.ts'))
  .filter((source) => asks.includes(source) || shared.some((each) => source.text.includes(each)))
  .map(({ name }) => name.slice('src/app'.length, -'/route.ts'.length))
  .map((address) => new RegExp(`^${address.replaceAll('.', '\\.').replaceAll(/\[\w+\]/g, '[^/]+')}(\\?|$)`))

const mayAsk = (href: string) => addresses.some((address) => address.test(href))

/** Where each link of a screen leads, and whether it tells the browser to keep whatever comes. */
function linksOf(html: string) {
  return [...html.matchAll(/<a (?:[^>]*\s)?href="([^"]*)"([^>]*)>/g)].map(([all, href = '']) => ({
    href,
    keeps: all.replace(`"${href}"`, '').includes(' download'),
  }))
}

test('no link to a file that may ask first who it is has the browser keep the page that asks in its place', () => {
  const files = linksOf(renderToStaticMarkup(screens)).filter(({ href }) => mayAsk(href))
  expect(mayAsk(ownDataHref())).toBe(true)
  expect(files.map(({ href }) => href)).toEqual([
    ...['zip', 'csv', 'manifest.json', 'heads.json'].map((ending) => `/exports/${YEAR}.${ending}`),
    EXPORT_SCHEMA,
    ...['csv', 'xlsx'].map((format) => `/exports/${YEAR}/shareable.${format}`),
    '/audit/events.csv',
  ])
  expect(files.filter(({ keeps }) => keeps)).toEqual([])
})
