import { describe, expect, test } from 'vitest'
import { toFhirBundle } from '@/operations/papers/to-fhir-bundle'
import { aYearPack } from '../../../factories/year-pack'
import { checkFhir } from '../../../support/check-fhir'

const text = toFhirBundle(aYearPack())

describe('planted faults are refused', () => {
  const plant = (from: string, to: string) => {
    expect(text).toContain(from)
    return checkFhir(text.replace(from, to)).join('\n')
  }

  test.each([
    [
      'a member that R4 does not have',
      '"type":"summary"',
      '"type":"summary","scored":true',
      'Unexpected property',
    ],
    [
      'a report without its status',
      '"status":"complete","type":"summary"',
      '"type":"summary"',
      'Missing property',
    ],
    ['a code of no value set', '"type":"summary"', '"type":"totals"', 'not found in value set'],
    ['a count that is a text', '"count":54', '"count":"54"', 'Number type expected'],
    ['a day that is none', '"start":"2026-04-01"}', '"start":"1 April 2026"}', 'start: no dateTime'],
    [
      'a reporter of another sort',
      '"reporter":{"reference":"urn:uuid:',
      '"reporter":{"reference":"Patient/',
      'Invalid type for reference',
    ],
    ['a measure that is not there', '-101|1"', '-101|9"', 'its measure is not in the bundle'],
    ['a count changed by one', '"count":54', '"count":55', 'a score that is not that of its counts'],
    ['a part above its whole', '"count":54', '"count":540', 'a numerator above its denominator'],
  ])('%s', (_, from, to, fault) => {
    expect(plant(from, to)).toContain(fault)
  })
})
