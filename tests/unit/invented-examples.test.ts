import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWhole } from '../support/extent'

function invented() {
  const found: number[] = []
  fc.assert(fc.property(fc.nat(), (each) => void found.push(each)))
  return found
}

test('npm test invents the same examples each time, and what looks for more invents others', () => {
  const [first, second] = [invented(), invented()]
  if (isWhole) expect(first).not.toEqual(second)
  else expect(first).toEqual(second)
})
