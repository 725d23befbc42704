import { createHash } from 'node:crypto'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Archive, makeArchive } from '../../../../scripts/backup/archive.mjs'
import { checkBackup } from '../../../../scripts/backup/manifest.mjs'
import { readHeader, writeHeader } from '../../../../scripts/backup/tar-header.mjs'

let folder: string
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'archives-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => path.join(folder, name)
const DUMP = Buffer.alloc(70_001, 'rows of the database ')
const DIGEST = 'e3'.padEnd(64, '0')

async function addAll({ add }: Archive, change: (manifest: object) => object) {
  const files = [
    await add('database.dump', [DUMP.subarray(0, 512), DUMP.subarray(512)]),
    await add(`evidence/${DIGEST}`, []),
  ]
  await add('manifest.json', [Buffer.from(JSON.stringify(change({ format: 1, files })))])
}
const backup = (name: string, change = (manifest: object) => manifest) =>
  makeArchive(at(name), (archive) => addAll(archive, change)).then(() => at(name))

test('a backup is checked to its last byte, is its owner’s alone, and opens as tar opens it', async () => {
  const file = await backup('whole.tar')
  const { files } = await checkBackup(file)
  expect(files).toEqual([
    { name: 'database.dump', size: DUMP.length, sha256: createHash('sha256').update(DUMP).digest('hex') },
    { name: `evidence/${DIGEST}`, size: 0, sha256: createHash('sha256').digest('hex') },
  ])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const bytes = readFileSync(file)
  expect(bytes.length % 512).toBe(0)
  expect(bytes.toString('latin1', 257, 262)).toBe('ustar')
  expect(bytes.subarray(512, 512 + DUMP.length).equals(DUMP)).toBe(true)
})

test('one flipped bit, a lost end and a list that says otherwise are refused, each with its reason', async () => {
  const flipped = await backup('flipped.tar')
  const bytes = readFileSync(flipped)
  bytes.writeUInt8(bytes.readUInt8(40_000) ^ 1, 40_000)
  writeFileSync(flipped, bytes)
  await expect(checkBackup(flipped)).rejects.toThrow('database.dump was changed or damaged')

  for (const size of [512, 40_000, bytes.length - 2_000]) {
    const cut = await backup(`cut-${size}.tar`)
    truncateSync(cut, size)
    await expect(checkBackup(cut)).rejects.toThrow(/cut short/)
  }
  const header = await backup('header.tar')
  const damaged = readFileSync(header)
  damaged.write('x', 3)
  writeFileSync(header, damaged)
  await expect(checkBackup(header)).rejects.toThrow('a header has another sum')

  const unknown = await backup('unknown.tar', (manifest) => ({ ...manifest, format: 2 }))
  await expect(checkBackup(unknown)).rejects.toThrow('format 2')
  const unlisted = await backup('unlisted.tar', (manifest) => ({ ...manifest, files: [] }))
  await expect(checkBackup(unlisted)).rejects.toThrow('its list does not name it')
  const missing = await backup('missing.tar', (manifest) => ({
    ...manifest,
    files: [...('files' in manifest ? (manifest.files as object[]) : []), { name: 'gone', size: 1 }],
  }))
  await expect(checkBackup(missing)).rejects.toThrow('gone is missing')
  writeFileSync(at('text.tar'), 'x'.repeat(2_000))
  await expect(checkBackup(at('text.tar'))).rejects.toThrow('no archive')
})

test('a backup that fails half way leaves nothing behind, and what stood there stays', async () => {
  writeFileSync(at('kept.tar'), 'of yesterday')
  const fail = makeArchive(at('kept.tar'), async ({ add }) => {
    await add('database.dump', [DUMP])
    throw Object.assign(new Error('write'), { code: 'ENOSPC' })
  })
  await expect(fail).rejects.toThrow(`There is no room on the disk for ${at('kept.tar')}.`)
  expect(readFileSync(at('kept.tar'), 'utf8')).toBe('of yesterday')
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a size of any number of digits is read as it was written', () => {
  for (const size of [0, 511, 8 ** 11 - 1, 8 ** 11, 2 ** 43])
    expect(readHeader(writeHeader({ name: 'database.dump', size, modified: new Date(0) }))).toEqual({
      name: 'database.dump',
      size,
    })
  expect(() => writeHeader({ name: 'x'.repeat(101), size: 0, modified: new Date(0) })).toThrow('too long')
})
