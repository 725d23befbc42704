import { describe, expect, test } from 'vitest'
import { parseMoment, sayAsAt, writeMoment } from '@/domain/periods/as-at'

describe('a moment in an address', () => {
  test.each([
    ['2026-07-17', '2026-07-17T22:59:59.999Z', 'the end of 17 July 2026'],
    ['2026-12-31', '2026-12-31T23:59:59.999Z', 'the end of 31 December 2026'],
    ['2026-03-29', '2026-03-29T22:59:59.999Z', 'the end of 29 March 2026'],
    ['2026-10-25', '2026-10-25T23:59:59.999Z', 'the end of 25 October 2026'],
    ['2026-07-17T14:05', '2026-07-17T13:05:59.999Z', '17 July 2026 at 14:05'],
    ['2026-01-05T00:00', '2026-01-05T00:00:59.999Z', '5 January 2026 at 00:00'],
    ['2026-07-17T13:05:10.250Z', '2026-07-17T13:05:10.250Z', '17 July 2026 at 14:05'],
  ])('%s is all that was recorded until %s', (text, instant, said) => {
    const at = parseMoment(text)
    expect(at?.toISOString()).toBe(instant)
    expect(at && writeMoment(at)).toBe(text)
    expect(at && sayAsAt(at)).toBe(said)
  })

  test('may be the last minute of a day, or name no milliseconds', () => {
    expect(parseMoment('2026-07-17T23:59')).toEqual(parseMoment('2026-07-17'))
    expect(parseMoment('2026-07-17T13:05:10Z')?.toISOString()).toBe('2026-07-17T13:05:10.000Z')
  })

  test('is the later of the two minutes that the clocks show when they go back', () => {
    expect(parseMoment('2026-10-25T01:30')?.toISOString()).toBe('2026-10-25T01:30:59.999Z')
    expect(writeMoment(new Date('2026-10-25T00:30:59.999Z'))).toBe('2026-10-25T00:30:59.999Z')
  })

  test.each([
    '',
    'yesterday',
    '17/07/2026',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-7-17',
    '2026-07-17T24:00',
    '2026-07-17T14:60',
    '2026-07-17 14:05',
    '2026-07-17T14:05:61Z',
    '2026-02-30T10:00:00Z',
    // The clocks leap from 01:00 to 02:00.
    '2026-03-29T01:30',
    '0000-00-00',
    '2026-07-17T23:59:59.999+01:00',
    ' 2026-07-17',
  ])('is refused as %j', (text) => {
    expect(parseMoment(text)).toBeNull()
  })

  test('is written back as what was asked, whatever instant it is', () => {
    for (let place = 0; place < 500; place += 1) {
      const at = new Date(Date.UTC(2024, 0, 1) + place * 61_234_567)
      expect(parseMoment(writeMoment(at))?.getTime()).toBe(at.getTime())
    }
  })
})
