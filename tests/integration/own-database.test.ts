import { expect, inject, test } from 'vitest'
import { cloneDatabase } from '../support/clone-database'
import { asApp, asSuperuser, database } from '../support/database'

test('every migration is complete in the database of a test', async () => {
  const rows = await asSuperuser<{ finished_at: Date | null }>('SELECT finished_at FROM _prisma_migrations')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => row.finished_at === null)).toEqual([])
})

test('each test file has a database of its own', async () => {
  await asSuperuser('CREATE TABLE mine (id int)')
  const other = await cloneDatabase(inject('cluster'), `${database.name}_other`)
  expect(other.appUrl).not.toBe(database.appUrl)
  expect(await asSuperuser("SELECT to_regclass('mine') AS mine")).toEqual([{ mine: 'mine' }])
})

test('the service signs in as a role that owns nothing and cannot pass over row security', async () => {
  const sql =
    'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user'
  const role = { rolname: 'assurance_app', rolsuper: false, rolbypassrls: false }
  expect(await asApp(sql)).toEqual([{ ...role, rolcreaterole: false, rolcreatedb: false }])
  await expect(asApp('CREATE TABLE mine_too (id int)')).rejects.toThrow('permission denied')
})

test('a commit is on disk before it is answered, in tests as in service', async () => {
  expect(await asApp('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
})

test('a question finds its connection as if nobody had asked before', async () => {
  await asSuperuser(`SET statement_timeout = '7s'`)
  expect(await asSuperuser('SHOW statement_timeout')).toEqual([{ statement_timeout: '0' }])
  await expect(asSuperuser('BEGIN; SELECT 1 / 0')).rejects.toThrow('division by zero')
  expect(await asSuperuser('SELECT 1 AS one')).toEqual([{ one: 1 }])
})
