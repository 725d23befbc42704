import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import { nothingAround } from '@/domain/kinds/line-context'
import { sayCount } from '@/domain/say-count'
import { sayResult } from '@/domain/returns/say-result'
import { sourcesIn } from '../../rules/sources-in'

test('one of a thing is said in the singular, and any other number in the plural', () => {
  expect([0, 1, 2, 1026].map((count) => sayCount(count, 'patient'))).toEqual([
    ...['0 patients', '1 patient', '2 patients', '1,026 patients'],
  ])
  expect([1, 2].map((count) => sayCount(count, 'provider differs', 'providers differ'))).toEqual([
    ...['1 provider differs', '2 providers differ'],
  ])
})

test('nothing but the helper chooses between one and many of a counted thing', () => {
  const planted = "const said = count === 1 ? '1 day' : `${count} days`"
  const ownPlural = /=== 1 \? ['`]1 /
  expect(planted).toMatch(ownPlural)
  const found = sourcesIn('src').filter(({ text }) => ownPlural.test(text))
  expect(found.map(({ name }) => name)).toEqual([])
})

const PLURAL_OF_ONE = /(^|[^.,\d])1 (patients|days|surveys|weeks|quarters|providers|intervals)\b/
const rules = hsps1767.indicators
  .filter(isQuarterly)
  .flatMap((line) => [...kinds[line.kind].rules, ...line.rules])

test('no message of a rule, and no result, says one of a thing in the plural', () => {
  const names = [
    'numerator',
    'denominator',
    'totalDays',
    'patients',
    'shortest',
    'median',
    'longest',
    'over126',
  ]
  const others = [
    'newImplants',
    'revisions',
    'explantations',
    'issued',
    'paired',
    'withBaseline',
    'neverAttended',
  ]
  const anyFigures = fc.dictionary(fc.constantFrom(...names, ...others), fc.constantFrom(0, 1, 1, 2, 127))
  fc.assert(
    fc.property(anyFigures, (figures: Figures) => {
      for (const rule of rules)
        if (rule.isBroken(figures, nothingAround))
          expect(rule.message(figures, nothingAround)).not.toMatch(PLURAL_OF_ONE)
    }),
    { numRuns: 2000 },
  )
  const wait = { totalDays: 1, patients: 1 }
  const said = sayResult({ kind: 'mean-wait', state: 'value', figures: wait, reason: null })
  expect(said).toMatchObject({ counts: '1 day, 1 patient', weeks: '0.1 weeks', headline: '1.0 days' })
  expect(said.sentence).toBe('1 patient waited 1.0 days (0.1 weeks) on average.')
})
