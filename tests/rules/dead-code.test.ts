import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { plantTree, ROOT } from './planted-tree'
import { runTool } from './run-tool'

const tree = plantTree({
  'tests/rules/knip.json': readFileSync(path.join(ROOT, 'tests/rules/knip.json'), 'utf8'),
  'src/app/page.tsx': "import { used } from '@/domain/shares'\nexport default () => used\n",
  'src/domain/shares.ts':
    'export const used = 1\nexport const forgotten = 2\nexport type Forgotten = string\n',
  'src/domain/orphan.ts': 'export const alone = 1\n',
  'src/server/db/client.ts': "import 'pg'\nimport 'left-out'\n",
  'scripts/start.mjs': "import '../src/server/db/client.ts'\nimport 'zod'\n",
})
writeFileSync(
  path.join(tree.dir, 'package.json'),
  JSON.stringify({
    name: 'planted',
    type: 'module',
    dependencies: { pg: '1', zod: '1', 'never-imported': '1' },
  }),
)
afterAll(tree.remove)
const { status, output } = runTool('knip/bin/knip.js', ['--config', 'tests/rules/knip.json'], tree.dir)

test.each([
  ['an unused file', 'src/domain/orphan.ts'],
  ['an unused export', 'forgotten'],
  ['an unused type', 'Forgotten'],
  ['an unused dependency', 'never-imported'],
  ['a dependency that is not listed', 'left-out'],
])('knip refuses %s', (_, name) => {
  expect(status).toBe(1)
  expect(output).toContain(name)
})

test('knip lets what is used pass', () => {
  expect(output).not.toMatch(/\bused\b|^zod|^pg\b|scripts\/start\.mjs/m)
})
