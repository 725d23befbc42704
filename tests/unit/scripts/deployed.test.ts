import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { inRoot } from '../../../scripts/lib/places.mjs'
import { takeSecretFiles } from '../../../scripts/lib/secret-files.mjs'
import { readStartSettings, workerProblems } from '../../../scripts/start/start-settings.mjs'
import { personsSettings } from '@/server/settings.mjs'
import { settingsOfTests } from '@/server/test-settings.mjs'
import { readDeployed, servicesIn, unitIn } from '../../support/deployed-files'

const compose = readDeployed('compose.yaml')
const services = servicesIn(compose)
const block = (name: string) => services.get(name) ?? ''
const OURS = ['migrate', 'web', 'worker', 'backup']
const OF_OTHERS = ['POSTGRES_PASSWORD', 'POSTGRES_INITDB_ARGS', 'UPSTREAM', 'CADDY_TLS']

test('compose runs what is needed, and tells each only settings that there are', () => {
  expect([...services.keys()]).toEqual(['postgres', 'migrate', 'web', 'worker', 'proxy', 'backup'])
  const known = new Set([...personsSettings.map(({ name }) => name), ...OF_OTHERS])
  for (const [name, lines] of services) {
    const told = [...lines.matchAll(/^ +([A-Z][A-Z_]+):/gm)].map(([, each = '']) =>
      each.replace(/_FILE$/, ''),
    )
    expect(
      told.filter((each) => !known.has(each)),
      name,
    ).toEqual([])
    for (const [file] of lines.matchAll(/scripts\/[\w-]+\.mjs/g))
      expect(existsSync(inRoot(file)), file).toBe(true)
  }
})

test('whatever may be set can be set in containers too, but for what needs a file of the machine, or is of the tests', () => {
  const image = /^ENV .*$/m.exec(readDeployed('Dockerfile'))?.[0] ?? ''
  const told = new Set(
    [...`${compose}${image}`.matchAll(/\b([A-Z][A-Z_]+?)(?:_FILE)?[:=]/g)].map(([, name]) => name),
  )
  const elsewhere = [
    'PG_BIN',
    'LOG_FILE',
    'SMTP_CA_FILE',
    'KNOWN_PASSPHRASES_FILE',
    ...settingsOfTests.map(({ name }) => name),
  ]
  const untold = personsSettings.map(({ name }) => name).filter((name) => !told.has(name))
  expect(untold.toSorted()).toEqual(elsewhere.toSorted())
})

test('the owner signs in where migrations run and nowhere else; what serves knows no role but its own', () => {
  const knows = (word: string) =>
    [...services].filter(([, lines]) => lines.includes(word)).map(([name]) => name)
  expect(knows('database_owner_url')).toEqual(['migrate'])
  expect(knows('DATABASE_OWNER_URL')).toEqual(['migrate'])
  expect(knows('database_admin_url')).toEqual(['migrate', 'backup'])
  expect(knows('database_backup_url')).toEqual(['migrate', 'backup'])
  expect(block('web')).not.toMatch(/database_worker_url/)
  expect(block('worker')).not.toMatch(/database_url/)
})

test('no container of ours writes to its root, has a power or can get one; the database is on no network', () => {
  for (const name of [...OURS, 'proxy'])
    for (const line of ['read_only: true', 'cap_drop: [ALL]', "security_opt: ['no-new-privileges:true']"])
      expect(block(name), name).toContain(line)
  expect(block('postgres')).toContain('network_mode: none')
  const published = [...services].filter(([, lines]) => lines.includes('ports:')).map(([name]) => name)
  expect(published).toEqual(['proxy'])
  for (const name of ['web', 'worker']) expect(block(name)).toMatch(/stop_grace_period: 40s/)
})

test('the secrets that are made are those that compose hands over, and the service starts with them', () => {
  const stage = mkdtempSync(path.join(tmpdir(), 'secrets-'))
  const folder = path.join(stage, 'secrets')
  const make = () =>
    spawnSync('/bin/sh', [inRoot('deploy/secrets.sh'), folder], {
      encoding: 'utf8',
      env: { ...ownEnvironment, PATH: '/usr/bin:/bin' },
    })
  try {
    expect(make().stderr).toBe('')
    const handed = [...compose.matchAll(/file: \.\/secrets\/(\w+)/g)].map(([, name = '']) => name)
    expect(readdirSync(folder).sort()).toEqual(handed.sort())
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const files = Object.fromEntries(
      handed.map((name) => [`${name.toUpperCase()}_FILE`, path.join(folder, name)]),
    )
    const env: Record<string, string | undefined> = { ...files, APP_ORIGIN: 'https://returns.example' }
    takeSecretFiles(env)
    expect(readStartSettings(env).problems).toEqual([])
    expect(workerProblems(env)).toEqual([])
    // Made again they would lock everybody out of what there is.
    expect(make().status).toBe(1)
  } finally {
    rmSync(stage, { recursive: true })
  }
})

const UNITS = ['', '-migrate', '-backup', '-verify'].map((part) => `specialist-pain-quality${part}.service`)

test.each(UNITS)(
  '%s has no powers, writes nowhere but where it must, and keeps no secret in itself',
  (name) => {
    const unit = unitIn(name)
    expect(unit).toMatchObject({
      ...{
        User: 'assurance',
        NoNewPrivileges: 'yes',
        ProtectSystem: 'strict',
        ProtectHome: 'yes',
        PrivateTmp: 'yes',
      },
      ...{
        CapabilityBoundingSet: '',
        RestrictNamespaces: 'yes',
        SystemCallFilter: '@system-service',
        UMask: '0077',
      },
    })
    expect(unit).not.toHaveProperty('Environment')
    const [file = ''] = /scripts\/[\w-]+\.mjs/.exec(unit.ExecStart ?? '') ?? []
    expect(existsSync(inRoot(file)), file).toBe(true)
  },
)

test('the service is started again whatever ends it, after the migrations, and has time to answer what is under way', () => {
  const unit = unitIn('specialist-pain-quality.service')
  expect(unit).toMatchObject({ Restart: 'always', StartLimitIntervalSec: '0', KillMode: 'mixed' })
  expect(Number(unit.TimeoutStopSec)).toBeGreaterThan(20)
  expect(unit.Requires).toBe('specialist-pain-quality-migrate.service')
  expect(unit.After?.split(' ')).toContain(unit.Requires)
  expect(unit.ReadWritePaths).toBe('/var/lib/specialist-pain-quality')
  expect(unitIn('specialist-pain-quality-migrate.service')).toMatchObject({ Type: 'oneshot' })
  const files = UNITS.map((name) => unitIn(name).EnvironmentFile)
  expect(new Set(files).size).toBe(3)
})
