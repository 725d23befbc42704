import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isAtLeast, lockProblems } from '../../../scripts/lib/lock-problems.mjs'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8')

type Given = Parameters<typeof lockProblems>
const lock = JSON.parse(read('package-lock.json')) as Given[0]
const wanted = JSON.parse(read('package.json')) as Given[1]
const floors = JSON.parse(read('scripts/floors.json')) as Given[2]

test('every package is safe by what is known, from the registry, whole, and of one exact version; none runs a script unseen', () => {
  expect(lockProblems(lock, wanted, floors)).toEqual([])
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  for (const { advisories, why } of floors.floors) {
    expect(advisories.every((id) => /^(CVE-\d{4}-\d{4,}|GHSA(-[\da-z]{4}){3})$/.test(id))).toBe(true)
    expect([advisories.length, why.length].every((count) => count > 0)).toBe(true)
  }
})

const at = 'node_modules/next'
const next = { ...lock.packages[at] }
const planted: [string, Given[0]['packages'], RegExp][] = [
  [
    'below its floor',
    { [at]: { ...next, version: '16.4.0' } },
    /next is 16\.4\.0, and safe from 16\.4\.1 on \(CVE-/,
  ],
  ['before its floor', { [at]: { ...next, version: '16.4.1-canary.3' } }, /safe from 16\.4\.1 on/],
  [
    'as a copy of another package',
    { 'node_modules/x/node_modules/nodemailer': { ...next, version: '8.0.4' } },
    /nodemailer is 8\.0\.4/,
  ],
  [
    'below its floor under another name',
    { 'node_modules/next-of-today': { ...next, name: 'next', version: '16.4.0' } },
    /next-of-today is 16\.4\.0, and safe/,
  ],
  [
    'from elsewhere',
    { [at]: { ...next, resolved: 'git+ssh://git@github.com/vercel/next.js' } },
    /comes from elsewhere/,
  ],
  ['without a hash', { [at]: { ...next, integrity: '' } }, /has no hash/],
  ['with a script', { [at]: { ...next, hasInstallScript: true } }, /would run a script/],
]

test.each(planted)('a package %s is found', (_, entries, problem) => {
  const changed = { packages: { ...lock.packages, ...entries } }
  expect(lockProblems(changed, wanted, floors)).toEqual([expect.stringMatching(problem)])
})

test.each(['^16.4.5', '~16.4.5', '16', '*', 'latest', '>=16.4.5', 'github:vercel/next.js'])(
  'a dependency that is wanted as %s is found',
  (version) => {
    const loose = { ...wanted, dependencies: { ...wanted.dependencies, next: version } }
    expect(lockProblems(lock, loose, floors)).toEqual([
      `next is wanted as ${version}: name one exact version`,
    ])
  },
)

test('a floor of a package that is no longer there is taken out', () => {
  const [floor] = floors.floors
  const more = {
    ...floors,
    floors: [{ ...floor, package: 'left-pad', lowest: '1.0.0', advisories: [], why: '' }],
  }
  expect(lockProblems(lock, wanted, more)).toEqual([expect.stringContaining('left-pad has a lowest version')])
})

test('versions are compared as numbers, and what comes before one is below it', () => {
  expect(['1.2.3', '1.2.10', '1.10.0', '2.0.0'].map((version) => isAtLeast(version, '1.2.3'))).toEqual(
    Array(4).fill(true),
  )
  expect(
    ['1.2.2', '1.1.9', '0.9.9', '1.2.3-beta.1', ''].map((version) => isAtLeast(version, '1.2.3')),
  ).toEqual(Array(5).fill(false))
})
