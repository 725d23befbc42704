import { expect, test } from 'vitest'
import { patientFaultOf } from '@/domain/forms/describes-patient'
import { readDate } from '@/domain/forms/read-date'
import { readNumber } from '@/domain/forms/read-number'
import { readText } from '@/domain/forms/read-text'

const LONG = 60_000

/** Beginnings, what is said again and again, and ends at which a reading might begin again. */
const texts = ["A'", ',', '\t', '1 ', '1/', '1 jan', '\u200d'].flatMap((unit) =>
  ['', '1', '1/1/2020 '].flatMap((start) => ['x', '1'].map((end) => `${start}${unit.repeat(LONG)}${end}`)),
)

test('however long a text is, and whatever it holds, it is soon read', () => {
  const started = performance.now()
  for (const text of texts) {
    for (const type of ['count', 'decimal'] as const) readNumber(type, text)
    readDate([text, '', ''])
    readText(text, 1000)
    patientFaultOf(text)
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})
