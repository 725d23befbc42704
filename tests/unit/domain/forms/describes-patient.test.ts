import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patientFaultOf } from '@/domain/forms/describes-patient'

const NUMBER = /^Do not describe a patient: this holds a number that passes the check of an NHS number/
const BIRTH = /^Do not describe a patient: this holds what may be a day of birth/

/** An NHS number by its definition: the tenth digit makes the weighted sum of all ten a multiple of 11. */
const nhsNumbers = fc
  .integer({ min: 0, max: 999_999_999 })
  .map((number) => String(number).padStart(9, '0'))
  .filter((nine) => checkDigit(nine) !== 10)
  .map((nine) => `${nine}${checkDigit(nine)}`)

function checkDigit(nine: string): number {
  const sum = Array.from(nine).reduce((so, digit, index) => so + Number(digit) * (10 - index), 0)
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find((last) => (sum + last) % 11 === 0) ?? 10
}

describe('an NHS number', () => {
  // 943 476 5919 is the example of the NHS Data Dictionary.
  test.each([
    '9434765919',
    '943 476 5919',
    '943-476-5919',
    '943.476.5919',
    'NHS9434765919',
    '９４３４７６５９１９',
  ])('%s is found', (text) => {
    expect(patientFaultOf(`Seen again, ${text}, in May.`)).toMatch(NUMBER)
  })

  test('is found wherever it stands, grouped or not', () => {
    fc.assert(
      fc.property(
        nhsNumbers,
        fc.constantFrom('', ' ', '-'),
        fc.constantFrom('', 'No ', '('),
        (number, between, before) => {
          const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(between)
          expect(patientFaultOf(`${before}${written}.`)).toMatch(NUMBER)
        },
      ),
    )
  })

  test('is not seen in a number that fails its check, or has more digits or fewer', () => {
    fc.assert(
      fc.property(nhsNumbers, fc.integer({ min: 1, max: 9 }), (number, by) => {
        const wrong = `${number.slice(0, 9)}${(Number(number.slice(9)) + by) % 10}`
        for (const text of [wrong, `1${number}`, `${number}1`, number.slice(1)])
          expect(patientFaultOf(text)).toBeNull()
      }),
    )
  })

  test.each([
    'Ring 0207 946 0958 or 020 7946 0958.',
    '240 of 400 in 2026-27, 1,236,480 days',
    'a'.repeat(10) + '9434765919' + 'b'.repeat(44),
    '5f0c1a52-9b1e-4c55-8f3a-943476591900',
  ])('is not seen in %s', (text) => {
    expect(patientFaultOf(text)).toBeNull()
  })
})

describe('a day of birth', () => {
  test.each([
    'John Smith, 12/03/1961',
    'Mrs Smith (12.3.1961) had her implant removed.',
    'SMITH, John 1961-03-12',
    'J. Okonjo 3rd of March 1961 waited longest',
    "Patient O'Neill, 12 Mar 1961",
    'DOB 12/3/61',
    'd.o.b. 12 March 2001',
    'born on 1-1-2001',
    'The date of birth is 12/03/1961.',
  ])('is found: %s', (text) => {
    expect(patientFaultOf(text)).toMatch(BIRTH)
  })

  test.each([
    'The registry extract was taken on 12/03/2026 by Robin Ashdown.',
    'The policy of 12 March 2026 replaces that of 1 April 2008.',
    'Pain Service Policy, version 3.1',
    'Mrs Smith leads the clinic.',
    'Two births were recorded.',
    'Service manager',
    '',
  ])('is not seen in %j', (text) => {
    expect(patientFaultOf(text)).toBeNull()
  })
})
