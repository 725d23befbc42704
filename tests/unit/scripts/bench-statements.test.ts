import { expect, test } from 'vitest'
import { isFrame, isOfSession, toCopy } from '../../../scripts/bench/statements'

test('a question with values becomes a COPY in which they are written', () => {
  const values = ['a "b" c', ['ZZ1', "O'Hara"], null, 7]
  expect(toCopy({ text: 'SELECT $1, $2::text[], $3::int, $4', values }).text).toBe(
    `COPY (SELECT 'a "b" c', '{"ZZ1","O''Hara"}'::text[], NULL::int, '7') TO STDOUT`,
  )
})

test('the tenth value is not the first followed by a nought', () => {
  const values = ['a', '', '', '', '', '', '', '', '', 'j']
  expect(toCopy({ text: 'SELECT $1, $10', values }).text).toBe(`COPY (SELECT 'a', 'j') TO STDOUT`)
})

test('what asks who is signed in, and what frames a transaction, are known', () => {
  expect(isOfSession({ text: 'SELECT email FROM find_session($1)' })).toBe(true)
  expect(isOfSession({ text: 'SELECT code FROM provider' })).toBe(false)
  expect(['BEGIN', 'COMMIT', 'SELECT 1'].map((text) => isFrame({ text }))).toEqual([true, true, false])
})
