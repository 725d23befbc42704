import { ESLint } from 'eslint'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantedFaults, type PlantedFault } from './planted-faults'
import { plantTree, ROOT } from './planted-tree'

const faulty = plantTree(Object.fromEntries(plantedFaults.map(({ at, fault }) => [at, fault])))
const clean = plantTree(
  Object.fromEntries(plantedFaults.map((planted) => [cleanPath(planted), planted.clean])),
)
const found = new Map<string, string[]>()

beforeAll(async () => {
  for (const { dir } of [faulty, clean]) {
    for (const { filePath, messages } of await lint(dir))
      found.set(
        filePath,
        messages.map(({ ruleId, message }) => ruleId ?? message),
      )
  }
}, 180_000)

afterAll(() => {
  faulty.remove()
  clean.remove()
})

test.each(plantedFaults)('$rule refuses $at', ({ rule, at }) => {
  expect(found.get(path.join(faulty.dir, at))).toContain(rule)
})

test.each(plantedFaults)('the clean twin of $at passes every rule', (planted) => {
  expect(found.get(path.join(clean.dir, cleanPath(planted)))).toEqual([])
})

test('every rule of our own has a planted fault', async () => {
  const { house } = await import('./house-rules.mjs')
  const planted = new Set(plantedFaults.map(({ rule }) => rule))
  expect(Object.keys(house.rules).filter((name) => !planted.has(`house/${name}`))).toEqual([])
})

function cleanPath({ cleanAt, at }: PlantedFault) {
  return cleanAt ?? at
}

/** The settings anchor themselves to the working directory when they are read, as they do under `npm run check`. */
async function lint(dir: string) {
  const overrideConfigFile = path.join(ROOT, 'tests/rules/eslint.config.mjs')
  const parserOptions = { tsconfigRootDir: dir }
  const overrideConfig = { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions } }
  const here = process.cwd()
  process.chdir(dir)
  try {
    return await new ESLint({ cwd: dir, overrideConfigFile, overrideConfig }).lintFiles(['.'])
  } finally {
    process.chdir(here)
  }
}
