import { expect, it } from 'vitest'
import { statementName } from '@/server/db/statement-name'

it('gives the same question the same name, and another question another', () => {
  expect(statementName('SELECT 1')).toBe(statementName('SELECT 1'))
  expect(statementName('SELECT 1')).not.toBe(statementName('SELECT 2'))
  expect(statementName('SELECT 1')).toMatch(/^[\w-]{1,63}$/)
})

it('names no more than a bounded number, and keeps the names that it gave', () => {
  const first = statementName('SELECT 1')
  const names = Array.from({ length: 2_500 }, (_, index) => statementName(`SELECT ${index} AS many`))
  expect(names.filter((name) => name === '').length).toBeGreaterThanOrEqual(500)
  expect(statementName('SELECT 1')).toBe(first)
})
