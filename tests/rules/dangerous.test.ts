import { expect, test } from 'vitest'
import { dangerous, foundIn } from './dangerous'
import { sourcesIn } from './sources-in'

const sources = sourcesIn('src')

test('what could be turned against the service is done where it is named, and nowhere else', () => {
  expect(sources.length).toBeGreaterThan(1000)
  expect(sources.flatMap(foundIn)).toEqual([])
})

test.each(dangerous)('a file that $what is found', ({ what, planted }) => {
  expect(foundIn({ name: 'src/features/planted.ts', text: planted })).toEqual([
    `src/features/planted.ts ${what}`,
  ])
})

test.each(dangerous)('whatever $what is still there', ({ pattern, allowed }) => {
  for (const name of Object.keys(allowed))
    expect([name, pattern.test(sources.find((source) => source.name === name)?.text ?? '')]).toEqual([
      name,
      true,
    ])
})
