import { expect, test } from 'vitest'
import { readRolesSql } from '../../../scripts/postgres/roles-sql.mjs'

const given = {
  ...{ owner_password: "o'clock", app_password: 'a', worker_password: 'w', backup_password: 'b' },
  database: 'two "words"',
}
const parts = readRolesSql(given)
const all = Object.values(parts)
  .flat()
  .map(({ sql }) => sql)
  .join('\n')

test('what the starter runs has no commands of psql and no variable left over', () => {
  expect(all).not.toMatch(/^\\/m)
  expect(all).not.toMatch(/:['"]\w/)
})

test('passwords and names are quoted', () => {
  expect(all).toContain("PASSWORD 'o''clock'")
  expect(all).toContain('ON DATABASE "two ""words"""')
})

test.each(['assurance_app', 'assurance_worker'])('%s owns nothing of ours and inherits nothing', (role) => {
  expect(all).toMatch(new RegExp(`CREATE ROLE ${role} NOSUPERUSER NOBYPASSRLS .*NOINHERIT`))
  expect(all).not.toMatch(new RegExp(`OWNER(?: TO)? ${role}`))
})

test('the role of backups passes over row-level security, may read everything, and changes nothing unasked', () => {
  expect(all).toMatch(/CREATE ROLE assurance_backup NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE/)
  expect(all).toMatch(/ALTER ROLE assurance_backup SET default_transaction_read_only = on/)
  expect(all.match(/\bassurance_backup\b.*$/gm)?.join()).not.toMatch(/OWNER|INSERT|UPDATE|DELETE/)
})

test('the database is made only when it is missing', () => {
  expect(parts.database.map(({ kind }) => kind)).toEqual(['run-answers', 'run'])
})
