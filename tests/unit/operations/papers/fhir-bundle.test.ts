import { describe, expect, test } from 'vitest'
import { annualCells } from '@/domain/exports/annual-columns'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { toFhirBundle } from '@/operations/papers/to-fhir-bundle'
import { aYearPack, withComments } from '../../../factories/year-pack'
import { type FhirBundle, type FhirResource, checkFhir, figuresOf } from '../../../support/check-fhir'

const pack = aYearPack()
const text = toFhirBundle(pack)
const bundle = JSON.parse(text) as FhirBundle
const resources = bundle.entry.map(({ resource }) => resource)
const ofType = (type: string) => resources.filter(({ resourceType }) => resourceType === type)

function reportOf(provider: string, over: string, code: string): FhirResource {
  const name = `hsps-1767/${provider}/${over}/${code}`
  const found = ofType('MeasureReport').find(({ identifier }) => identifier?.[0]?.value === name)
  if (!found) throw new Error(`There is no report ${name}`)
  return found
}

const stateIn = ({ extension = [] }: FhirResource) =>
  extension.find(({ url }) => url.endsWith('/line-state'))?.valueCode

/** What a report says in its first group, with as many decimals as the CSV has. */
function figuresIn({ group: [own = {}] = [] }: FhirResource) {
  const { numerator, denominator, score, lower, upper } = figuresOf(own)
  const six = (value: number | null) => value?.toFixed(6) ?? null
  return { numerator, denominator, estimate: six(score), lower: six(lower), upper: six(upper) }
}

const absenceIn = ({ group = [] }: FhirResource) => group[0]?.measureScore?.extension?.[0]?.valueCode

test('bundles of whatever somebody may see are told apart by whose they are, and the same is the same', () => {
  const of = (...providers: readonly string[]) => {
    const scope = { kind: 'own', name: 'Providers whose figures you may see', code: null, providers } as const
    const { id, identifier } = JSON.parse(toFhirBundle({ ...pack, scope })) as Record<string, unknown>
    return { id, identifier }
  }
  const both = of('ZZ1', 'ZZ10')
  expect(both.identifier).toMatchObject({ value: 'hsps-1767/2026-27/own/ZZ1+ZZ10' })
  expect(of('ZZ1', 'ZZ2').id).not.toBe(both.id)
  expect(of('ZZ1', 'ZZ2').identifier).not.toEqual(both.identifier)
  expect(of('ZZ1', 'ZZ10')).toEqual(both)
})

test('the bundle has no fault, a measure for each definition, and a report for each provider, indicator, quarter and year', () => {
  expect(checkFhir(text)).toEqual([])
  expect([bundle.resourceType, bundle.type, bundle.timestamp]).toEqual([
    ...['Bundle', 'collection', '2027-06-30T22:30:00.000Z'],
  ])
  expect(ofType('Measure')).toHaveLength(22)
  expect(ofType('Organization')).toHaveLength(2)
  expect(ofType('MeasureReport')).toHaveLength(2 * (22 + 12 * 4))
  expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length)
  for (const { fullUrl, resource } of bundle.entry) expect(fullUrl).toBe(`urn:uuid:${resource.id}`)
  for (const { id } of resources)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

describe('the figures', () => {
  test('of a year are those of the CSV, and so is their state', () => {
    for (const row of pack.rows.filter(({ indicator }) => isQuarterly(indicator))) {
      const report = reportOf(row.provider, '2026-27', row.indicator.code)
      const { numerator, denominator, estimate, lower, upper } = annualCells(row)
      expect(figuresIn(report), row.indicator.code).toEqual({
        numerator,
        denominator,
        estimate,
        lower,
        upper,
      })
      expect(stateIn(report)).toBe(row.state)
    }
  })

  test('of quarters are those of the pack, on the days of the quarter', () => {
    for (const { provider, period, indicator, pooled } of pack.quarters) {
      const found = figuresIn(reportOf(provider, period, indicator.code))
      const {
        numerator = null,
        denominator = null,
        totalDays = numerator,
        patients = denominator,
      } = pooled.figures
      expect([found.numerator, found.denominator]).toEqual([totalDays, patients])
      expect(found.estimate).toBe(pooled.estimate?.value.toFixed(6) ?? null)
    }
    expect(reportOf('ZZ1', '2026-27-Q4', '101').period).toEqual({ start: '2027-01-01', end: '2027-03-31' })
  })

  test('of a wait are a continuous variable in days', () => {
    const [measure] = ofType('Measure').filter(({ url }) => url?.endsWith('-103'))
    expect(measure?.scoring?.coding?.[0]?.code).toBe('continuous-variable')
    const report = reportOf('ZZ1', '2026-27', '103')
    expect(figuresIn(report)).toMatchObject({ numerator: 2600, denominator: 26, estimate: '100.000000' })
    expect(report.group?.[0]?.measureScore?.code).toBe('d')
    // 126 days and more, over the one quarter that counted them.
    expect(report.group?.[1]?.measureScore?.value).toBe(0.0625)
  })

  test('that are not there are absent for a reason, and never 0', () => {
    const absences = pack.quarters
      .filter(({ pooled }) => pooled.state !== 'value')
      .map(({ provider, period, indicator }) => reportOf(provider, period, indicator.code))
    const reasons = new Set(
      absences.map((report) => {
        expect(figuresIn(report)).toMatchObject({ numerator: null, denominator: null, estimate: null })
        return [stateIn(report), report.status, absenceIn(report)].join(' ')
      }),
    )
    expect([...reasons].toSorted()).toEqual([
      'missing complete unknown',
      'nil complete not-applicable',
      'not-available complete asked-unknown',
      'not-due pending temp-unknown',
      'not-offered complete not-applicable',
    ])
  })
})

test('what is declared is a coded score, with its criteria, and no number', () => {
  const [own, ...criteria] = reportOf('ZZ1', '2026-27', '007').group ?? []
  const [coded] = own?.measureScore?.extension ?? []
  expect(coded?.valueCodeableConcept?.coding).toMatchObject([{ code: 'not-met' }])
  expect(own?.measureScore).not.toHaveProperty('value')
  expect(criteria.length).toBeGreaterThan(1)
  expect(absenceIn(reportOf('ZZ2', '2026-27', '007'))).toBe('temp-unknown')
})

test('what people wrote stays what it was, and what FHIR refuses is seen as such', () => {
  const words = {
    '001': '\u202eabc\u202c =1+1 ',
    '002': 'é'.repeat(5000),
    '003': 'a\u0000b\r\nc',
    '004': ' \n ',
  }
  const written = toFhirBundle(withComments(words))
  expect(checkFhir(written)).toEqual([])
  const comments = (JSON.parse(written) as FhirBundle).entry.flatMap(({ resource: { extension = [] } }) =>
    extension.filter(({ url }) => url.endsWith('/comment')).map(({ valueString }) => valueString),
  )
  expect(comments.toSorted()).toEqual(['\u202eabc\u202c =1+1 ', 'a\ufffdb\nc', 'é'.repeat(5000)].toSorted())
})

test('a year without anything is a bundle of nobody, without a time', () => {
  const none = { rows: [], quarters: [], national: [], declarations: [], quality: [], providers: [] }
  const stamp = { lastSubmittedAt: null, asAt: null }
  const inputs = { ...pack.inputs, definitions: [] }
  const empty = JSON.parse(toFhirBundle(aYearPack({ ...none, stamp, inputs }))) as object
  expect(Object.keys(empty).toSorted()).toEqual(['id', 'identifier', 'resourceType', 'type'])
})

test('the same pack gives the same bytes', () => {
  expect(toFhirBundle(aYearPack())).toBe(text)
})
