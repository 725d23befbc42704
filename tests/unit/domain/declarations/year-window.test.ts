import { expect, test } from 'vitest'
import { yearWindowFindings } from '@/domain/declarations/year-window-findings'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { YEAR } from '../../../factories/declaration'

const window = exampleYearWindow(YEAR)
const on = (at: string, version = 0, extendedUntil: string | null = null, of = window) =>
  yearWindowFindings({ version }, of, new Date(at), extendedUntil === null ? null : new Date(extendedUntil))

test('before it opens, the moment is named', () => {
  expect(on('2026-03-31T22:59:59.999Z')).toEqual([
    {
      code: 'S17',
      severity: 'error',
      at: 'declaration',
      message: 'The declaration for 2025-26 opens on 1 April 2026 at 00:00. Come back to sign it then',
    },
  ])
  expect(on('2026-03-31T23:00:00.000Z')).toEqual([])
})

test('after it closes, the first version needs an extension, and holds until its end', () => {
  expect(on('2027-03-31T22:59:59.999Z')).toEqual([])
  expect(on('2027-03-31T23:00:00.000Z')[0]?.message).toMatch(
    /closed on 31 March 2027 at 23:59\. Ask an administrator/,
  )
  expect(on('2027-04-10T10:00:00Z', 0, '2027-04-10T10:00:00Z')).toEqual([])
  expect(on('2027-04-10T10:00:01Z', 0, '2027-04-10T10:00:00Z')).toMatchObject([{ code: 'S18' }])
})

test('a correction is held to the close of the year alone, and no extension helps it', () => {
  const early = { ...window, closesAt: new Date('2026-12-31T23:59:59.999Z') }
  expect(on('2027-02-01T10:00:00Z', 1, null, early)).toEqual([])
  expect(on('2027-02-01T10:00:00Z', 0, null, early)).toMatchObject([{ code: 'S18' }])
  expect(on('2027-04-10T10:00:00Z', 1, '2027-05-01T10:00:00Z')[0]?.message).toMatch(
    /can no longer be corrected$/,
  )
})
