import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inRoot } from '../../../scripts/lib/places.mjs'

const FROM = /^(?:import|export)\b(?:[^'"]*?\bfrom)?\s*'([^']+)'/gm

/** Everything that a file imports before its first line runs, by itself or by what it imports. */
function importedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, named = ''] of readFileSync(file, 'utf8').matchAll(FROM)) {
    const place = named.startsWith('.') ? path.resolve(path.dirname(file), named) : named
    if (seen.has(place)) continue
    seen.add(place)
    if (named.startsWith('.')) importedBy(place, seen)
  }
  return seen
}

const packagesOf = (file: string) =>
  [...importedBy(inRoot(file))].filter((each) => !path.isAbsolute(each) && !each.startsWith('node:'))

test.each(['start/start-service', 'bench/start-bench', ...['test', 'check', 'assurance', 'bare', 'reset']])(
  '%s begins in a checkout that has no packages yet',
  (name) => {
    expect(importedBy(inRoot(`scripts/${name}.mjs`)).size).toBeGreaterThan(1)
    expect(packagesOf(`scripts/${name}.mjs`)).toEqual([])
  },
)

test('what needs a package is seen to', () => {
  expect(packagesOf('scripts/assurance/promises.mjs')).toContain('pg')
})
