import { expect, test } from 'vitest'
import { readRolesSql } from '../../../scripts/postgres/roles-sql.mjs'

const given = { owner_password: "o'clock", app_password: 'a', database: 'two "words"' }
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

test('the role that serves people owns nothing and inherits nothing', () => {
  expect(all).toMatch(/CREATE ROLE assurance_app NOSUPERUSER NOBYPASSRLS .*NOINHERIT/)
  expect(all).not.toMatch(/OWNER(?: TO)? assurance_app/)
})

test('the database is made only when it is missing', () => {
  expect(parts.database.map(({ kind }) => kind)).toEqual(['run-answers', 'run'])
})
