import { expect, test } from 'vitest'
import { bareEnvironment } from '../../../scripts/bare/bare-environment.mjs'
import { hideFolders } from '../../../scripts/bare/hide-folders.mjs'
import { runToLastLine } from '../../../scripts/bare/run-to-last-line.mjs'

const folders = { programs: '/stage/programs', home: '/stage/home', temporary: '/stage/temporary' }
const machine = {
  uid: 1000,
  gid: 1000,
  exists: (folder: string) => folder.startsWith('/usr/'),
  works: () => true,
}

test('a bare machine has a path of its own, an empty home, and the way to the registry', () => {
  const env = {
    ...{ PATH: '/usr/bin', HOME: '/home/somebody', PGHOST: 'elsewhere', npm_config_cache: '/cache' },
    ...{
      https_proxy: 'http://proxy',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
      npm_config_registry: 'https://registry',
    },
  }
  expect(bareEnvironment(env, folders, { TZ: 'Pacific/Auckland', LANG: undefined })).toEqual({
    ...{ PATH: folders.programs, HOME: folders.home, TMPDIR: folders.temporary, TZ: 'Pacific/Auckland' },
    ...{
      https_proxy: 'http://proxy',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
      npm_config_registry: 'https://registry',
    },
  })
})

test('folders that exist are mounted over, as root and as anybody', () => {
  const { hidden, command, why } = hideFolders(machine)
  expect(hidden).toContain('/usr/share/fonts')
  expect(hidden).not.toContain('/etc/fonts')
  expect(why).toBe('')
  expect(command.join(' ')).toMatch(/mount -t tmpfs .*\/usr\/share\/fonts.*--map-user=1000/)
  expect(hideFolders({ ...machine, uid: 0 }).command).not.toContain('--map-root-user')
})

test('where nothing can be hidden that is said, and nothing else is claimed', () => {
  expect(hideFolders({ ...machine, works: () => false })).toMatchObject({ hidden: [], command: [] })
  expect(hideFolders({ ...machine, works: () => false }).why).toContain('no mount namespace')
})

test('the last line of a run is found although lines come in pieces', async () => {
  const pieces = ['1 passed\n', '  2 pas', 'sed\n', '3 passed, ', '0 failed\n']
  const script = `let at = 0; for (const piece of ${JSON.stringify(pieces)}) setTimeout(() => process.stdout.write(piece), (at += 40))`
  const ended = await runToLastLine([process.execPath, '--eval', script], '.', {})
  expect(ended).toEqual({ status: 0, last: '3 passed, 0 failed' })
})
