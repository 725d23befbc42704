import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  allOf,
  commandOf,
  copyOf,
  environmentIn,
  isIgnored,
  readDockerfile,
} from '../../../scripts/assurance/container/read-dockerfile.mjs'
import { inRoot } from '../../../scripts/lib/places.mjs'
import { COMMANDS, ENTRIES, FILES, PACKAGES, refuseNever } from '../../../scripts/ship/contents.mjs'
import { noteCommit } from '../../../scripts/ship/note-commit.mjs'
import { foldersOf, type Locked } from '../../../scripts/ship/packages.mjs'
import { sourcesFrom } from '../../../scripts/ship/sources.mjs'

const read = (name: string) => readFileSync(inRoot(name), 'utf8')
const stages = readDockerfile(read('Dockerfile'))
const [build, service] = stages
if (!build || !service) throw new Error('The Dockerfile has two stages')
const shipped = sourcesFrom(ENTRIES)

test('the image is built in one stage and shipped in another, each of a named version', () => {
  expect(stages.map(({ name }) => name)).toEqual(['build', 'service'])
  for (const { image } of stages) expect(image).toMatch(/^node:\d+-[a-z]+-slim$/)
})

test('everything that is copied is there, and nothing that a machine keeps or makes goes into the image', () => {
  const rules = read('.dockerignore')
  const sources = allOf(build, 'COPY').flatMap((copy) => copyOf(copy).sources)
  for (const source of sources) {
    expect(existsSync(inRoot(source)), source).toBe(true)
    expect(isIgnored(rules, source), source).toBe(false)
  }
  const kept = [
    '.local/secrets.json',
    '.env',
    '.git/config',
    'node_modules/pg',
    '.next/BUILD_ID',
    'tests',
    'secrets',
  ]
  for (const name of [...kept, 'src/server/db/generated/client.ts', 'public/assets/x.woff2'])
    expect(isIgnored(rules, name), name).toBe(true)
  expect(allOf(service, 'COPY').map((copy) => copyOf(copy).from)).toEqual(['build', 'build', 'build'])
})

test('the service runs as a user without rights, is asked for its health, and starts by files that are shipped', () => {
  const order = service.instructions.map(({ name }) => name)
  expect(allOf(service, 'USER').map(({ text }) => text)).toEqual(['node'])
  expect(order.indexOf('USER')).toBeLessThan(order.indexOf('CMD'))
  expect(order).not.toContain('RUN')
  const commands = [allOf(service, 'CMD')[0], allOf(service, 'HEALTHCHECK')[0]].map(commandOf)
  expect(commands).toEqual([
    ['node', 'scripts/start.mjs'],
    ['node', 'scripts/healthcheck.mjs'],
  ])
  for (const [, file = ''] of commands) expect(shipped.files).toContain(file)
  expect(Object.keys(environmentIn(service)).join()).not.toMatch(/SECRET|PASSWORD|URL/)
})

test('what is shipped is what runs: no test, no tool, no demo’s PostgreSQL, and no package for development', () => {
  const folders = foldersOf([...shipped.packages, ...PACKAGES])
  expect(() => refuseNever([...shipped.files, ...FILES, ...folders])).not.toThrow()
  for (const needed of ['src/jobs/worker.ts', 'src/server/env.ts', 'scripts/start/start-service.mjs'])
    expect(shipped.files).toContain(needed)
  for (const needed of ['pg', 'tsx', 'graphile-worker', 'zod'])
    expect(folders).toContain(`node_modules/${needed}`)
  for (const file of [...shipped.files, ...FILES]) expect(existsSync(inRoot(file)), file).toBe(true)
  for (const faulty of ['tests/support/cluster.ts', 'scripts/bench.mjs', '.env', 'node_modules/vitest'])
    expect(() => refuseNever([faulty])).toThrow(faulty)
})

test('every command that is shipped is one that npm run knows', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const command of COMMANDS) expect(scripts[command]).toBe(`node scripts/${command}.mjs`)
})

test('a package is followed to all that it needs, from where Node would find it, and one for development is refused', () => {
  const locked: Record<string, Locked> = {
    'node_modules/a': { dependencies: { b: '1' }, peerDependencies: { c: '1', t: '1' } },
    'node_modules/a/node_modules/b': { optionalDependencies: { d: '1', e: '1' } },
    'node_modules/b': {},
    'node_modules/c': {},
    'node_modules/d': {},
    'node_modules/e': {},
    'node_modules/t': { dev: true },
  }
  const given = locked['node_modules/a']
  const there = (folder: string) => folder !== 'node_modules/e'
  expect(() => foldersOf(['a'], locked, there)).toThrow('node_modules/t')
  Object.assign(given ?? {}, { peerDependenciesMeta: { t: { optional: true } } })
  expect(foldersOf(['a'], locked, there)).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
    'node_modules/d',
  ])
})

const git = (...asked: string[]) => spawnSync('git', asked, { encoding: 'utf8' })

// A machine that only runs what was shipped has no Git.
test.skipIf(git('--version').status !== 0)(
  'what is shipped says of which commit it is, where that is all of it',
  () => {
    const within = mkdtempSync(path.join(tmpdir(), 'of-a-commit-'))
    const noted = () => {
      noteCommit(within, within)
      return existsSync(path.join(within, 'COMMIT'))
        ? readFileSync(path.join(within, 'COMMIT'), 'utf8')
        : null
    }
    try {
      expect(noted()).toBeNull()
      writeFileSync(path.join(within, 'page'), 'one')
      const own = ['-C', within, '-c', 'user.name=A', '-c', 'user.email=a@example.org']
      git(...own, 'init', '--quiet')
      git(...own, 'add', 'page')
      git(...own, 'commit', '--quiet', '--message', 'A page')
      writeFileSync(path.join(within, 'page'), 'two')
      expect(noted()).toBeNull()
      writeFileSync(path.join(within, 'page'), 'one')
      expect(noted()).toBe(git(...own, 'rev-parse', 'HEAD').stdout)
      expect(noted()).toMatch(/^[0-9a-f]{40}\n$/)
    } finally {
      rmSync(within, { recursive: true })
    }
  },
)
