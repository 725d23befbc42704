import { describe, expect, test } from 'vitest'
import * as catalogue from '@/domain/addresses/catalogue'
import * as dashboards from '@/domain/addresses/dashboards'
import * as declarations from '@/domain/addresses/declarations'
import * as exports from '@/domain/addresses/exports'
import { parseVersion } from '@/domain/addresses/parse-version'
import * as profiles from '@/domain/addresses/profiles'
import * as returns from '@/domain/addresses/returns'
import { declarationId } from '@/domain/declarations/declaration'
import { returnId } from '@/domain/returns/quarterly-return'
import { PERIOD } from '../../../factories/period'
import { YEAR } from '../../../factories/declaration'

const span = { kind: 'four', period: PERIOD } as const

/** Every address that is about a framework, under one of them. */
function addressesOf(framework: string): readonly string[] {
  const key = { framework, providerCode: 'ZZ1', period: PERIOD }
  return [
    catalogue.indicatorsHref(framework),
    catalogue.indicatorHref(framework, '106'),
    dashboards.overviewHref(framework),
    dashboards.overviewHref(framework, span, { as: 'first', sort: '106', commissioner: '' }, 'overview'),
    dashboards.providerHref(key),
    dashboards.providerHref(key, PERIOD, 'first'),
    dashboards.originHref(key, '106', 2),
    dashboards.pooledOriginHref(key, span, '106', 'latest'),
    dashboards.receivedHref(key, span, 'lines'),
    dashboards.trendFileHref(key, '106'),
    dashboards.comparisonHref(framework, '106'),
    dashboards.comparisonHref(framework, '106', span, 'first'),
    dashboards.aggregateHref(framework, '106', span),
    dashboards.providersFileHref(framework, '106', span, 'first'),
    declarations.declarationsHref(framework, YEAR),
    exports.exportsHref(framework),
    exports.exportHref(framework, YEAR, 'csv'),
    exports.shareableHref(framework, YEAR, 'csv'),
    profiles.profilesHref(framework),
    profiles.profileHref(framework, 'ZZ1', 'yes'),
    profiles.changeProfileHref(framework, 'ZZ1', PERIOD),
    returns.returnsHref(framework, { period: 'all' }),
  ]
}

test('the first framework needs no asking: its addresses are as they always were', () => {
  expect(addressesOf('hsps-1767')).toEqual([
    '/indicators',
    '/indicators/106',
    '/dashboards',
    '/dashboards?period=to-2026-27-Q2&as=first&sort=106#overview',
    '/dashboards/providers/ZZ1',
    '/dashboards/providers/ZZ1?period=2026-27-Q2&as=first',
    '/dashboards/providers/ZZ1/2026-27-Q2/106?version=2',
    '/dashboards/providers/ZZ1/to-2026-27-Q2/106',
    '/dashboards/providers/ZZ1/to-2026-27-Q2/received#lines',
    '/dashboards/providers/ZZ1/trends/106.csv?period=2026-27-Q2',
    '/dashboards/indicators/106',
    '/dashboards/indicators/106?period=to-2026-27-Q2&as=first',
    '/dashboards/indicators/106/to-2026-27-Q2',
    '/dashboards/indicators/106/to-2026-27-Q2/providers.csv?as=first',
    '/declarations?year=2025-26',
    '/exports',
    '/exports/2025-26.csv',
    '/exports/2025-26/shareable.csv',
    '/profiles',
    '/profiles/ZZ1?recorded=yes',
    '/profiles/ZZ1/change?from=2026-27-Q2',
    '/returns?period=all',
  ])
})

test('any other is asked for in each of them, and nothing else is different', () => {
  for (const [place, address] of addressesOf('tiny-100').entries()) {
    const { pathname, searchParams, hash } = new URL(address, 'http://here.invalid')
    expect(searchParams.get('framework'), address).toBe('tiny-100')
    searchParams.delete('framework')
    const rest = `${pathname}${searchParams.size > 0 ? `?${searchParams.toString()}` : ''}${hash}`
    expect(rest).toBe(addressesOf('hsps-1767')[place])
  }
})

describe('a return and a declaration carry their framework in their id', () => {
  const id = returnId({ framework: 'tiny-100', providerCode: 'ZZ1', period: PERIOD })
  const declared = declarationId({ framework: 'tiny-100', providerCode: 'ZZ1', year: YEAR })

  test.each([
    [returns.returnHref(id), '/returns/tiny-100-ZZ1-2026-27-Q2'],
    [
      returns.sectionHref(id, 'clinics', { show: 'all', at: '106.state' }),
      '/returns/tiny-100-ZZ1-2026-27-Q2/clinics?show=all#106.state',
    ],
    [returns.receiptHref(id, 3), '/returns/tiny-100-ZZ1-2026-27-Q2/submitted?version=3'],
    [declarations.declarationHref(declared), '/declarations/tiny-100-ZZ1-2025-26'],
    [
      declarations.signedHref(declared, { line: '006' }),
      '/declarations/tiny-100-ZZ1-2025-26/signed#line-006',
    ],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected)
  })
})

test.each([
  ['', null],
  ['1', 1],
  ['9999', 9999],
  ['0', undefined],
  ['01', undefined],
  ['1e0', undefined],
  ['10000', undefined],
])('the version that "%s" names', (text, version) => {
  expect(parseVersion(text)).toBe(version)
})
