import { readdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { plantTree, ROOT } from './planted-tree'
import { runTool } from './run-tool'

type Report = {
  modules: { source: string }[]
  summary: { violations: { from: string; rule: { name: string } }[] }
}

/** A forbidden import: the rule that must refuse it, the file it stands in, and what it reaches for. */
const forbidden: [rule: string, from: string, to: string, type?: 'type'][] = [
  ['features-reaches-down-only', 'src/features/returns/upwards.ts', '@/app/place'],
  ['operations-reaches-down-only', 'src/operations/upwards.ts', '@/features/returns/place'],
  ['operations-reaches-down-only', 'src/operations/screens.ts', '@/ui/place'],
  ['server-reaches-down-only', 'src/server/upwards.ts', '@/operations/place'],
  ['domain-reaches-down-only', 'src/domain/upwards.ts', '@/server/place'],
  ['ui-reaches-down-only', 'src/ui/sideways.ts', '@/domain/place'],
  ['demo-reaches-down-only', 'src/demo/sideways.ts', '@/features/returns/place'],
  ['jobs-reaches-down-only', 'src/jobs/sideways.ts', '@/features/returns/place'],
  ['app-reaches-down-only', 'src/app/demonstrate.ts', '@/demo/place'],
  ['domain-reaches-down-only', 'src/domain/type-only.ts', '@/server/place', 'type'],
  ['domain-reaches-nothing-outside', 'src/domain/reads-disk.ts', 'node:fs'],
  ['domain-reaches-nothing-outside', 'src/domain/draws.ts', 'react'],
  ['zod-in-schemas-only', 'src/domain/returns/parse.ts', 'zod'],
  ['prisma-in-db-only', 'src/operations/queries.ts', '@prisma/adapter-pg'],
  ['prisma-in-db-only', 'src/server/session/connects.ts', 'pg'],
  ['prisma-in-db-only', 'src/server/session/generated.ts', '@/server/db/generated/client'],
  ['pages-ask-operations', 'src/features/returns/queries.ts', '@/server/db/place'],
  ['pages-ask-operations', 'src/features/returns/rows.ts', '@/server/db/place', 'type'],
  ['pages-ask-operations', 'src/app/queries.ts', '@/server/db/place'],
  ['ui-reaches-react-only', 'src/ui/parses.ts', 'zod'],
  ['operations-know-nothing-of-next', 'src/operations/redirects.ts', 'next/navigation'],
  ['features-apart', 'src/features/exports/neighbour.ts', '@/features/returns/place'],
  ['features-apart', 'src/features/draft/upwards.ts', '@/features/returns/place'],
  ['product-stands-alone', 'src/server/tested.ts', '../../tests/factories/place'],
  ['found-on-disk', 'src/server/lost.ts', '@/server/nowhere'],
]

/** What the rules must leave alone: each pair is a file and what it may reach for. */
const permitted: [from: string, to: string][] = [
  ['src/app/page.ts', '@/features/returns/place'],
  ['src/features/returns/get.ts', '@/operations/place'],
  ['src/features/returns/draw.ts', '@/ui/place'],
  ['src/features/returns/save.ts', '@/features/draft/place'],
  ['src/features/returns/asks.ts', '@/operations/read/place'],
  ['src/features/returns/who.ts', '@/server/place'],
  ['src/operations/change.ts', '@/server/place'],
  ['src/operations/set.ts', '@/ui/charts/place'],
  ['src/operations/read/query.ts', '@/server/db/place'],
  ['src/demo/load.ts', '@/operations/place'],
  ['src/jobs/wake.ts', '@/operations/place'],
  ['src/server/decide.ts', '@/domain/place'],
  ['src/server/db/client.ts', '@prisma/adapter-pg'],
  ['src/server/db/rows.ts', './generated/client'],
  ['src/domain/returns/section-schema.ts', 'zod'],
  ['src/ui/focus.ts', 'react'],
  ['src/ui/start.ts', 'next/navigation'],
]

const places = [
  'app',
  'features/returns',
  'features/draft',
  'operations',
  'operations/read',
  'server',
  'server/db',
  'server/db/generated',
  'domain',
  'ui',
  'ui/charts',
  'demo',
  'jobs',
]
const tree = plantTree({
  ...Object.fromEntries(places.map((place) => [`src/${place}/place.ts`, 'export const place = 1\n'])),
  'src/server/db/generated/client.ts': 'export const client = 1\n',
  'tests/factories/place.ts': 'export const place = 1\n',
  ...Object.fromEntries(forbidden.map(([, from, to, type]) => [from, importing(to, type)])),
  ...Object.fromEntries(permitted.map(([from, to]) => [from, importing(to)])),
  'src/server/chicken.ts': importing('./egg'),
  'src/server/egg.ts': importing('./chicken'),
})
afterAll(tree.remove)
const report = cruise(tree.dir)

test.each(forbidden)('%s refuses %s', (rule, from) => {
  expect(refusalsOf(from)).toContain(rule)
})

test('no-cycles refuses two files that import each other', () => {
  expect(refusalsOf('src/server/chicken.ts')).toContain('no-cycles')
})

test.each(permitted)('%s may import %s', (from) => {
  expect(refusalsOf(from)).toEqual([])
})

test('every import rule has a planted fault', async () => {
  const { default: settings } = await import('./dependency-cruiser.cjs')
  const planted = new Set([...forbidden.map(([rule]) => rule), 'no-cycles'])
  expect(settings.forbidden?.filter(({ name = '' }) => !planted.has(name))).toEqual([])
})

test('the import checker reads TypeScript: it sees every planted file', () => {
  const seen = report.modules.map(({ source }) => source).filter((source) => source.startsWith('src/'))
  const planted = [...forbidden.map(([, from]) => from), ...permitted.map(([from]) => from)]
  expect(seen).toEqual(expect.arrayContaining(planted))
})

test('the import checker sees every file of the product', () => {
  const seen = new Set(cruise(ROOT).modules.map(({ source }) => source))
  const onDisk = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/server/db/generated/'))
  expect(onDisk.filter((file) => !seen.has(file))).toEqual([])
}, 180_000)

function importing(target: string, type = '') {
  return `import ${type} * as reached from '${target}'\nexport ${type ? 'type Reached = typeof reached' : 'const kept = reached'}\n`
}

function refusalsOf(from: string) {
  return report.summary.violations.filter((found) => found.from === from).map(({ rule }) => rule.name)
}

function cruise(dir: string) {
  const config = `${ROOT}/tests/rules/dependency-cruiser.cjs`
  const args = ['--config', config, '--output-type', 'json', 'src']
  return JSON.parse(runTool('dependency-cruiser/bin/dependency-cruise.mjs', args, dir).stdout) as Report
}
