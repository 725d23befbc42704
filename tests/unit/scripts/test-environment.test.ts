import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { browserEnvironment, testEnvironment } from '../../../scripts/lib/test-environment.mjs'

const HOME = '/checkout/.local/home'
const NEEDED = { PATH: '/bin', TMPDIR: '/tmp' }

/** What a machine happens to have, each of which has changed the result of some test on some machine. */
const HAPPENS = {
  ...{ HOME: '/home/somebody', TZ: 'Europe/London', LANG: 'en_GB.UTF-8', LC_ALL: 'C', LANGUAGE: 'de' },
  ...{
    HTTP_PROXY: 'http://proxy',
    https_proxy: 'http://proxy',
    NO_PROXY: '*',
    PGHOST: 'elsewhere',
    PGOPTIONS: '-c x',
  },
  ...{ NODE_ENV: 'production', NODE_OPTIONS: '--inspect', DEBUG: '*', FORCE_COLOR: '1', NO_COLOR: '1' },
  ...{
    DATABASE_URL: 'postgresql://a@b/c',
    APP_ORIGIN: 'https://real.example',
    SHOW_NHS_LOGO: 'yes',
    PORT: '1',
  },
  ...{
    TRUSTED_PROXY_HOPS: '1',
    npm_config_production: 'true',
    XDG_CONFIG_HOME: '/etc',
    FONTCONFIG_PATH: '/etc/fonts',
  },
}

test('a test is told nothing that its machine happens to have', () => {
  const told = testEnvironment({ ...NEEDED, ...HAPPENS }, HOME)
  expect(told).toEqual(testEnvironment(NEEDED, HOME))
  expect(told).toMatchObject({ ...NEEDED, HOME, CI: 'true' })
  // A machine may have npm nowhere on its path.
  const npm = { npm_execpath: '/opt/npm/bin/npm-cli.js' }
  expect(testEnvironment({ ...NEEDED, ...npm }, HOME)).toMatchObject(npm)
})

test('what somebody asks of a run comes through', () => {
  const asked = { SLOW_POSTS: '2000', WHOLE: 'yes', PLAYWRIGHT_CHROMIUM_PATH: '/opt/chromium' }
  expect(testEnvironment({ ...NEEDED, ...asked }, HOME)).toMatchObject(asked)
})

test('the browser is told what it needs, and of the machine nothing', () => {
  const found = { LD_LIBRARY_PATH: '/checkout/.local/chromium/lib', FONTCONFIG_FILE: '/checkout/usual.conf' }
  const told = browserEnvironment({ ...NEEDED, ...HAPPENS, LD_LIBRARY_PATH: '/opt' }, HOME, found)
  expect(told).toEqual(browserEnvironment(NEEDED, HOME, found))
  expect(told).toMatchObject({ ...NEEDED, ...found, HOME })
})

test('whoever asks the machine for its zone or its language is far from London, and writes other numbers', () => {
  const asks = `new Date('2026-01-01T12:00:00Z').getDate() + ' ' + (1234.5).toLocaleString()`
  const env: NodeJS.ProcessEnv = { ...testEnvironment(ownEnvironment, tmpdir()), NODE_ENV: 'test' }
  expect(spawnSync(process.execPath, ['-p', asks], { env, encoding: 'utf8' }).stdout.trim()).toBe('2 1.234,5')
})
