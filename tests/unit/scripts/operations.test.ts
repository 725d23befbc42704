import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { inRoot } from '../../../scripts/lib/places.mjs'
import { takeSecretFiles } from '../../../scripts/lib/secret-files.mjs'
import { COMMANDS } from '../../../scripts/ship/contents.mjs'
import { readStartSettings } from '../../../scripts/start/start-settings.mjs'
import { metrics } from '@/server/metrics/service-metrics.mjs'
import { personsSettings } from '@/server/settings.mjs'
import { readDeployed, servicesIn } from '../../support/deployed-files'

const paper = readDeployed('docs/operations.md')
const found = (pattern: RegExp) => [...new Set([...paper.matchAll(pattern)].map(([, each = '']) => each))]
const blocks = [...paper.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)

/** Said to the reader, or by others: PostgreSQL's and Caddy's own, and what stands for something else. */
const OTHER_WORDS = ['APP_SECRET_FILE', 'CADDY_TLS', 'NODE_ENV', 'UPSTREAM']

test('every command, file, setting, metric and service that the paper names is there', () => {
  const { scripts } = JSON.parse(readDeployed('package.json')) as { scripts: Record<string, string> }
  for (const name of found(/npm run ([\w-]+)/g)) expect(scripts, name).toHaveProperty([name])
  for (const name of found(/scripts\/([\w-]+)\.mjs/g)) expect(COMMANDS).toContain(name)
  for (const name of found(/(?<![\w-])(deploy\/[\w./-]+\w)/g))
    expect(existsSync(inRoot(name)), name).toBe(true)
  const settings = [...personsSettings.map(({ name }) => name), ...OTHER_WORDS]
  for (const name of found(/\b([A-Z]+(?:_[A-Z]+)+)\b/g)) expect(settings).toContain(name)
  const { registry } = metrics()
  for (const name of found(/\b(assurance_\w+_(?:total|seconds|ratio)|assurance_notices)\b/g))
    expect(registry.getSingleMetric(name), name).toBeDefined()
  const services = [...servicesIn(readDeployed('compose.yaml')).keys()]
  for (const name of found(/docker compose (?:build|logs|up --detach|run --rm) (?!--)(\w+)/g))
    expect(services).toContain(name)
  const units = readdirSync(inRoot('deploy/systemd'))
  for (const name of found(/(specialist-pain-quality[\w-]*\.(?:service|timer))/g))
    expect(units).toContain(name)
})

test('the commands that make the settings make some that the service starts with, and tell it no owner', () => {
  const block = blocks.find((each) => each.includes('cat > service.env')) ?? ''
  const stage = mkdtempSync(path.join(tmpdir(), 'etc-'))
  const run = (command: string) =>
    spawnSync('/bin/sh', ['-euc', command], {
      cwd: stage,
      encoding: 'utf8',
      env: { ...ownEnvironment, PATH: '/usr/bin:/bin' },
    })
  try {
    const [host, more] = ['db.example:5432', '?sslmode=verify-full&sslrootcert=/etc/ssl/db.pem']
    expect(run(`sh ${inRoot('deploy/secrets.sh')} secrets ${host} '${more}'`).stderr).toBe('')
    const written = block
      .replace('cd /etc/specialist-pain-quality && ', '')
      .replace(/^(cp|systemctl) .*\n/gm, '')
    expect(run(written.replace('RETURNS.EXAMPLE.NHS.UK', 'returns.example')).stderr).toBe('')
    const served = environmentFile(path.join(stage, 'service.env'))
    expect(readStartSettings(served).problems).toEqual([])
    expect(readStartSettings(served).settings?.ownerUrl).toBe('')
    expect(Object.keys(environmentFile(path.join(stage, 'migrate.env')))).toEqual([
      'DATABASE_OWNER_URL',
      'AUDIT_HEADS_FOLDER',
    ])
    // A shell reads the same as systemd does: the restore is given this file so.
    const sourced = run('set -a; . ./service.env; printf %s "$DATABASE_URL"').stdout
    expect(sourced).toBe(served.DATABASE_URL)
    expect(Object.keys(environmentFile(path.join(stage, 'backup.env')))).toContain('DATABASE_BACKUP_URL')
  } finally {
    rmSync(stage, { recursive: true })
  }
})

test('the secrets of a file are read whole, whoever wrote them', () => {
  const stage = mkdtempSync(path.join(tmpdir(), 'etc-'))
  mkdirSync(path.join(stage, 'secrets'))
  writeFileSync(path.join(stage, 'secrets', 'app_secret'), 'written by an editor, which ends a line\n')
  const env: Record<string, string | undefined> = {
    APP_SECRET_FILE: path.join(stage, 'secrets', 'app_secret'),
  }
  takeSecretFiles(env)
  expect(env.APP_SECRET).toBe('written by an editor, which ends a line')
  rmSync(stage, { recursive: true })
})

/** As systemd reads it: a name, and a value that may stand in quotes. */
function environmentFile(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return Object.fromEntries(lines.map((line) => /^(\w+)="(.*)"$/.exec(line)?.slice(1, 3) as [string, string]))
}
