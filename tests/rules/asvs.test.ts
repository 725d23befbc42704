import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Asvs, asvsSchema } from '../../scripts/lib/asvs-schema'
import { asvsProblems } from './asvs-evidence'
import { ROOT } from './planted-tree'

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))
const { levels } = read('tests/fixtures/asvs-5.0.0.json') as { levels: Record<string, number> }
const asvs = asvsSchema.parse(read('docs/asvs.json'))

test('the list of numbers is whole: 70 requirements of level 1 and 183 of level 2', () => {
  const counted = [1, 2].map((level) => Object.values(levels).filter((each) => each === level).length)
  expect([...counted, Object.keys(levels).length]).toEqual([70, 183, 253])
})

test('each requirement has its test, code, document or dated decision, which is there; documents and decisions are 15% at most', () => {
  expect(asvsProblems(asvs, levels)).toEqual([])
})

type Requirement = Asvs['requirements'][number]
const changed = (id: string, change: Partial<Requirement>): Asvs => ({
  ...asvs,
  requirements: asvs.requirements.map((each) => Object.assign({ ...each }, each.id === id ? change : {})),
})
const [a, b] = ['v5.0.0-1.2.4', 'v5.0.0-6.2.6']
const decided = { how: 'decision', date: '2026-11-30', reason: 'It was decided so.' }

test.each<[string, Asvs, RegExp]>([
  ['a number that lacks', { ...asvs, requirements: asvs.requirements.slice(1) }, /1\.1\.1 lacks/],
  [
    'one that stands twice',
    { ...asvs, requirements: [...asvs.requirements, ...asvs.requirements.slice(0, 1)] },
    /1\.1\.1 stands twice/,
  ],
  ['another level', changed(a, { level: 2 }), /1\.2\.4 is not of level 2/],
  ['a number that the standard has not', changed(a, { id: 'v5.0.0-1.2.11' }), /1\.2\.11 is not of level 1/],
  ['a test that is not there', changed(a, { name: 'what nobody tests' }), /has no test what nobody tests/],
  [
    'a title that stands in a comment alone',
    changed(a, { file: 'scripts/lib/asvs-schema.ts', name: 'What is asked, in a few words of ours.' }),
    /has no test/,
  ],
  [
    'a file that is not there',
    changed(b, { file: 'src/ui/nothing.tsx' }),
    /there is no src\/ui\/nothing\.tsx/,
  ],
  ['a name that is not exported', changed(b, { name: 'ShowButton' }), /has no code ShowButton/],
  [
    'a document where something has to be done',
    changed(a, { how: 'document', file: 'docs/security.md', name: 'Limits' }),
    /has no document Limits/,
  ],
  [
    'too many decisions',
    {
      ...asvs,
      requirements: asvs.requirements.map((each, at) =>
        at % 5 ? each : ({ ...each, ...decided, applies: undefined } as Requirement),
      ),
    },
    /rest on words alone/,
  ],
])('%s is found', (_, document, problem) => {
  expect(asvsProblems(document, levels).join('\n')).toMatch(problem)
})

test('one requirement more that rests on words alone is one too many', () => {
  const applying = asvs.requirements.filter((each) => each.how !== 'decision' || each.applies !== false)
  const shown = applying.filter(({ how }) => how === 'test' || how === 'code')
  const most = Math.floor(0.15 * applying.length)
  const worded = (more: number) => {
    const ids = new Set(shown.slice(0, most - (applying.length - shown.length) + more).map(({ id }) => id))
    const requirements = asvs.requirements.map((each) =>
      ids.has(each.id) ? Object.assign({ ...each }, decided) : each,
    )
    return asvsProblems({ ...asvs, requirements }, levels)
  }
  expect([worded(0), worded(1)]).toEqual([[], [`${most + 1} rest on words alone`]])
})

test('a decision has its day and its reason', () => {
  const base = { id: 'v5.0.0-1.2.6', level: 2, about: 'LDAP' }
  const given = (change: object) =>
    asvsSchema.safeParse({ ...asvs, requirements: [{ ...base, ...change }] }).success
  const whole = { how: 'decision', date: '2026-11-30', reason: 'No directory is asked by the service.' }
  expect(
    [
      whole,
      { ...whole, date: '' },
      { ...whole, date: 'soon' },
      { ...whole, reason: 'No.' },
      { ...whole, todo: 'Later.' },
    ].map(given),
  ).toEqual([true, false, false, false, false])
})
