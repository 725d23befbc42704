import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Json, canonicalJson } from '@/domain/canonical-json'

const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }) as fc.Arbitrary<Json>

/** The same content with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each: Json) => reversed(each))
  const members = Object.entries(value).map(([key, member]): [string, Json] => [key, reversed(member)])
  return Object.fromEntries(members.toReversed())
}

test('the same content is the same text, whatever the order of its keys', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
    }),
  )
})

test('the text says the content and nothing else', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('keys stand in the order of their code units, without spaces', () => {
  expect(canonicalJson({ b: [1, null, true], a: 'é', B: {} })).toBe('{"B":{},"a":"é","b":[1,null,true]}')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no number in JSON', (value) => {
  expect(() => canonicalJson([value])).toThrow('finite')
})
