import { describe, expect, test } from 'vitest'
import type { Declaration } from '@/domain/declarations/declaration'
import type { SigningContext } from '@/domain/declarations/declaration-context'
import { STATEMENT, findingsBeforeSigning, sign, signatureFaults } from '@/domain/declarations/sign'
import type { SignedDeclaration } from '@/domain/declarations/signed-declaration'
import type { Failure } from '@/domain/forms/failure'
import { addYears } from '@/domain/periods/period'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { aStamp } from '../../../factories/actors'
import { YEAR, aDeclaration, aDeclarationContext, signedContent } from '../../../factories/declaration'

const window = exampleYearWindow(YEAR)
const after = (moment: Date, milliseconds = 1) => new Date(moment.getTime() + milliseconds)
const POSTED = { name: '  Ann Executive ', role: ' Chief executive', agreed: true }
const UNSIGNED = { name: ' ', role: '7', agreed: false }
const COVERS_THE_YEAR_BEFORE = {
  documents: { covers2: addYears(YEAR, -1), explanation: 'The report of this year is with the printer.' },
}

const ASKED = {
  code: 'S31',
  severity: 'warning',
  at: 'documents.covers2',
  message:
    'Document 2 is an annual report about 2024-25, but 2025-26 is declared. Register the report of 2025-26; if there is none, ' +
    'say why',
}
const NO_NAME = { code: 'S20', severity: 'error', at: 'signedName', message: 'Type your full name' }
const NO_ROLE = {
  code: 'S21',
  severity: 'error',
  at: 'signedRole',
  message: 'Type your role, such as chief executive or medical director',
}
const NOT_AGREED = {
  code: 'S22',
  severity: 'error',
  at: 'agreed',
  message: 'Read the statement and tick the box to agree to it',
}
const NOT_BY_ITS_EDITOR = {
  code: 'S23',
  severity: 'error',
  at: 'declaration',
  message: 'You changed this declaration, so somebody else with the role of executive must sign it',
}

function signed(
  current: Declaration,
  context: Partial<SigningContext> = {},
  at = aStamp().at,
): SignedDeclaration {
  const outcome = sign(current, POSTED, aDeclarationContext(context), aStamp({ at }))
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

function refusal(current: Declaration, posted = POSTED, at = aStamp().at): Failure {
  const outcome = sign(current, posted, aDeclarationContext(), aStamp({ at }))
  if (outcome.ok) throw new Error('Not refused')
  return outcome.failure
}

describe('a declaration that is signed', () => {
  test('is the next version, with who signed it, when, as whom, and what they agreed to', () => {
    const entered = { '202': aStamp({ personId: 'somebody-else', name: 'Bea' }) }
    expect(signed(aDeclaration({ version: 3, entered, editors: ['somebody-else'] }))).toEqual({
      ...{ framework: 'hsps-1767', catalogueVersion: '1', providerCode: 'ZZ1', year: YEAR },
      version: 4,
      signed: aStamp(),
      signature: { name: 'Ann Executive', role: 'Chief executive', statement: STATEMENT },
      deadlineAt: window.deadlineAt,
      late: true,
      reason: null,
      warnings: [],
      content: signedContent(),
      entered,
    })
  })

  test.each([
    [false, 'to the millisecond of the deadline', window.deadlineAt, null],
    [true, 'from the next', after(window.deadlineAt), null],
    [false, 'as the first version was, after the deadline', after(window.deadlineAt), false],
    [true, 'as the first version was, before the deadline', window.deadlineAt, true],
    [true, 'as the first version was, after the deadline', after(window.deadlineAt), true],
    [false, 'as the first version was, before the deadline', window.deadlineAt, false],
  ])('is late (%s) %s', (late, _, at, firstLate) => {
    expect(signed(aDeclaration(), { firstLate }, at).late).toBe(late)
  })

  test('within an extension is late, and after it is not signed', () => {
    const extendedUntil = after(window.closesAt, 60_000)
    expect(signed(aDeclaration(), { extendedUntil }, extendedUntil).late).toBe(true)
    expect(() => signed(aDeclaration(), { extendedUntil }, after(extendedUntil))).toThrow('S18')
  })

  test('as a correction has the reason for which it was begun', () => {
    const correction = { reason: 'The policy was replaced.', begun: aStamp() }
    const late = { firstLate: false }
    expect(signed(aDeclaration({ version: 1, correction }), late)).toMatchObject({
      ...{ version: 2, late: false, reason: 'The policy was replaced.' },
    })
  })

  test('keeps the warning that its explanation answers, and no other', () => {
    expect(signed(aDeclaration({ parts: COVERS_THE_YEAR_BEFORE })).warnings).toEqual([ASKED])
  })
})

describe('a declaration is not signed', () => {
  test('when it is no draft, whatever else is wrong with it', () => {
    expect(refusal(aDeclaration({ state: 'signed', version: 1 }), UNSIGNED)).toEqual({ kind: 'not-a-draft' })
  })

  test('by whoever changed it, and is told beside it what is wrong with the signature, but no warning', () => {
    const current = aDeclaration({ parts: COVERS_THE_YEAR_BEFORE, editors: [aStamp().personId] })
    expect(refusal(current, UNSIGNED)).toEqual({
      kind: 'invalid',
      findings: [NOT_BY_ITS_EDITOR, NO_NAME, NO_ROLE, NOT_AGREED],
    })
    expect(refusal(current)).toEqual({ kind: 'invalid', findings: [NOT_BY_ITS_EDITOR] })
  })

  test.each([
    ['name', { name: '' }, NO_NAME],
    ['role', { role: '' }, NO_ROLE],
    ['agreement', { agreed: false }, NOT_AGREED],
  ])('without a %s alone', (_, lacking, finding) => {
    expect(refusal(aDeclaration(), { ...POSTED, ...lacking })).toEqual({
      kind: 'invalid',
      findings: [finding],
    })
  })
})

describe('what is said before it is signed', () => {
  const before = (current: Declaration, personId: string, at = aStamp().at) =>
    findingsBeforeSigning(current, aDeclarationContext(), { personId, at })

  test('is the window first, then what the rules say, then that an editor does not sign', () => {
    const current = aDeclaration({ parts: COVERS_THE_YEAR_BEFORE, editors: ['me'] })
    expect(before(current, 'me', after(window.closesAt))).toEqual([
      {
        code: 'S18',
        severity: 'error',
        at: 'declaration',
        message:
          'The declaration for 2025-26 closed on 31 March 2027 at 23:59. Ask an administrator for more time; what you ' +
          'entered is kept',
      },
      ASKED,
      NOT_BY_ITS_EDITOR,
    ])
    expect(before(current, 'somebody-else')).toEqual([ASKED])
    expect(before(aDeclaration(), 'somebody-else')).toEqual([])
  })

  test('is everything that is wrong with a signature, and nothing of a good one', () => {
    expect(signatureFaults(UNSIGNED)).toEqual([NO_NAME, NO_ROLE, NOT_AGREED])
    expect(signatureFaults(POSTED)).toEqual([])
  })
})
