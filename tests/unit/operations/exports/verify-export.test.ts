import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownEnvironment } from '../../../../scripts/lib/environments.mjs'
import { auditHeads } from '@/operations/exports/audit-heads'
import { verifyExport } from '@/operations/exports/verify/run'
import { zip } from '@/operations/exports/zip'
import { altered, pack, sources } from './altered-pack'

const folder = mkdtempSync(path.join(tmpdir(), 'verify-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const whole = put('whole.zip', await zip(pack))
const other = put(
  'other.zip',
  await zip(altered('2026-27.csv', (text) => text.replace(',54,80,', ',55,80,'))),
)
const heads = put('heads.json', auditHeads(sources))

test('a pack that holds is said to, and one that does not is told of figure by figure', async () => {
  expect(await verifyExport([whole, '--heads', heads])).toMatchObject({ ends: 0 })
  expect((await verifyExport([whole])).lines[0]).toBe(
    `Yes: every figure of ${whole} follows from its inputs.`,
  )
  const { lines, ends } = await verifyExport(['--heads', heads, other])
  expect(ends).toBe(1)
  expect(lines).toContain('- 2026-27.csv: 2026-27, ZZ1, 101: numerator is 55, the inputs give 54')
})

test('what cannot be read is no pack, and is told apart from one that does not hold', async () => {
  const broken = put('broken.zip', 'This is no zip file.')
  const none = put('none.json', '{}')
  for (const given of [
    [],
    [whole, other],
    [whole, '--heads'],
    [broken],
    [path.join(folder, 'gone.zip')],
    [whole, '--heads', none],
  ])
    expect(await verifyExport(given), given.join(' ')).toMatchObject({ ends: 2 })
})

test('the program needs nothing but the checkout: no database, no settings, no network', () => {
  const run = (file: string) =>
    execFileSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/verify-export.ts', file],
      {
        encoding: 'utf8',
        env: { PATH: ownEnvironment.PATH, NODE_ENV: 'production' as const },
      },
    )
  expect(run(whole)).toMatch(/^Yes: every figure/)
})
