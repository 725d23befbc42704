import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { listMissing, migrateDeploy } from '../../../scripts/postgres/migrate.mjs'
import { untilReachable } from '../../../scripts/postgres/until-reachable.mjs'
import { cloneDatabase } from '../../support/clone-database'

const own = await cloneDatabase(inject('cluster'), `again_${randomUUID().replaceAll('-', '')}`, 'template0')
const dir = mkdtempSync(path.join(tmpdir(), 'migrations-'))
afterAll(() => rmSync(dir, { recursive: true }))

function write(name: string, sql: string) {
  mkdirSync(path.join(dir, name), { recursive: true })
  writeFileSync(path.join(dir, name, 'migration.sql'), sql)
}
const deploy = (again = false) => migrateDeploy({ url: own.ownerUrl, dir, again })
const ask = (sql: string) =>
  withClient(own.ownerUrl, async (client) => (await client.query<{ n: string }>(sql)).rows)

test('a migration that failed leaves nothing, and is tried again once somebody says so', async () => {
  write('1_tables', 'CREATE TABLE one (n text)')
  write('2_faulty', `CREATE TABLE two (n text); INSERT INTO one VALUES ('half'); SELECT 1 / 0`)
  expect(await listMissing({ url: own.ownerUrl, dir })).toEqual(['1_tables', '2_faulty'])
  await expect(deploy()).rejects.toThrow('2_faulty failed: division by zero')
  expect(await ask(`SELECT n FROM one UNION ALL SELECT to_regclass('two')::text`)).toEqual([{ n: null }])
  await expect(deploy()).rejects.toThrow('npm run migrate -- --again')
  await expect(listMissing({ url: own.ownerUrl, dir })).rejects.toThrow('2_faulty failed before')

  write('2_faulty', `CREATE TABLE two (n text); INSERT INTO one VALUES ('whole')`)
  expect(await deploy(true)).toEqual(['2_faulty'])
  expect(await ask('SELECT n FROM one')).toEqual([{ n: 'whole' }])
  expect(await deploy()).toEqual([])
})

test('one that was killed half way goes on by itself', async () => {
  write('3_killed', 'CREATE TABLE three (n text)')
  const note = `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('killed', 'x', '3_killed')`
  await withClient(own.ownerUrl, (client) => client.query(note))
  expect(await deploy()).toEqual(['3_killed'])
  expect(await listMissing({ url: own.ownerUrl, dir })).toEqual([])
})

test('a server that is not there yet is waited for, and what it refuses is said at once', async () => {
  const said: string[] = []
  const given = { say: (text: string) => void said.push(text), patienceMs: 20_000 }
  const { hostname, port: there, pathname, username, password } = new URL(own.ownerUrl)
  // Whoever listens later at this port passes on to the server.
  const late = net.createServer((socket) => socket.pipe(net.connect(Number(there), hostname)).pipe(socket))
  const port = await new Promise<number>((done) => {
    const lent = net.createServer().listen(0, '127.0.0.1', () => {
      const address = lent.address()
      lent.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
  const url = `postgresql://${username}:${password}@127.0.0.1:${port}${pathname}`
  const waiting = untilReachable(url, {
    ...given,
    say: (text) => void (given.say(text), late.listen(port, '127.0.0.1')),
  })
  await waiting
  expect(said).toEqual([expect.stringMatching(/not there yet \(ECONNREFUSED\)/)])
  late.close()
  await expect(
    untilReachable(url.replace(`:${password}@`, ':wrong@').replace(`:${port}`, `:${there}`), given),
  ).rejects.toThrow(/password/)
  await expect(untilReachable(url, { ...given, patienceMs: 0 })).rejects.toThrow(
    `No PostgreSQL answers at 127.0.0.1:${port} (ECONNREFUSED).`,
  )
})
