import { expect, test } from 'vitest'
import { sayExamples } from '@/domain/imports/say-examples'

test.each([
  [['ZZ1', 'NORTH', 'ZZ1'], 'ZZ1, or NORTH'],
  [['North', '', ''], 'North'],
  [['', '', ''], 'Mostly empty'],
])('the examples of a column %o take one cell, each once', (examples, said) => {
  expect(sayExamples(examples)).toBe(said)
})
