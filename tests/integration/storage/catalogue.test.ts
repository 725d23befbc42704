import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { holeFinders } from './catalogue-holes'
import { trySuperuser } from './probe'

test.each(holeFinders)('there is no $hole', async ({ sql }) => {
  expect(await trySuperuser(sql)).toEqual([])
})

const planted = holeFinders.flatMap(({ hole, sql, planted: faults }) =>
  faults.map((fault) => ({ hole, sql, ...fault })),
)
test.each(planted)('$ddl is found', async ({ sql, ddl, named }) => {
  expect(await trySuperuser(ddl, sql)).toContainEqual({ name: named })
})

const LASTING_SETTING = /set_config\s*\([^)]*,\s*false\s*\)|\bSET\s+(SESSION\s+)?app\./i

test('no code sets a setting for longer than a transaction', () => {
  const folder = path.resolve(import.meta.dirname, '../../../src/server/db')
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  expect(files).toContain('transaction.ts')
  expect(files.filter((name) => LASTING_SETTING.test(readFileSync(path.join(folder, name), 'utf8')))).toEqual(
    [],
  )
})

test.each([`SELECT set_config('app.person_id', $1, false)`, `SET app.person_id = 'x'`])(
  '%s is found',
  (code) => {
    expect(LASTING_SETTING.test(code)).toBe(true)
  },
)
