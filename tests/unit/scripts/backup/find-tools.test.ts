import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findTool } from '../../../../scripts/backup/find-tools.mjs'

let root: string
/** A program of a version that is not on this machine: it says which it is, as PostgreSQL's own does. */
function install(folder: string, major: number) {
  const bin = path.join(root, folder)
  mkdirSync(bin, { recursive: true })
  for (const tool of ['pg_dump', 'pg_restore']) {
    writeFileSync(
      path.join(bin, tool),
      `#!/bin/sh\necho "${tool} (PostgreSQL) ${major}.4 (Debian ${major}.4-1)"\n`,
    )
    chmodSync(path.join(bin, tool), 0o755)
  }
  return bin
}

beforeAll(() => (root = mkdtempSync(path.join(tmpdir(), 'tools-'))))
afterAll(() => rmSync(root, { recursive: true }))

test('the program of the server’s own version is found, whichever stands first on the path', () => {
  const [onPath, fifteen, seventeen] = [install('path', 15), install('15/bin', 15), install('17/bin', 17)]
  const where = { named: '', onPath: `/nowhere${path.delimiter}${onPath}`, folders: [fifteen, seventeen] }
  expect(findTool('pg_dump', 17, where)).toBe(path.join(seventeen, 'pg_dump'))
  expect(findTool('pg_restore', 15, where)).toBe(path.join(onPath, 'pg_restore'))
})

test('where it is not, it is said which is, and how the right one comes here', () => {
  const where = { named: '', onPath: install('old', 15), folders: [install('older', 14)] }
  const ask = () => findTool('pg_dump', 17, where)
  expect(ask).toThrow('there is no pg_dump of that version on this machine: only of version 14, 15.')
  expect(ask).toThrow('apt-get install postgresql-client-17')
  expect(ask).toThrow('PG_BIN=/usr/lib/postgresql/17/bin')
  expect(() => findTool('pg_dump', 17, { named: '', onPath: '', folders: [] })).toThrow(
    'there is no pg_dump of that version on this machine.',
  )
})

test('a folder that was named is the only one that counts', () => {
  const where = { named: install('named', 15), onPath: install('other', 17), folders: [] }
  expect(() => findTool('pg_dump', 17, where)).toThrow(/in PG_BIN \(.*named\): only of version 15/)
})
