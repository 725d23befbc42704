import { sayDate } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import { declarationForm } from '@/domain/declarations/declaration-form'
import { fillReadable } from '@/domain/forms/fill-page'
import { refusePage } from '@/domain/forms/refuse-page'
import { describe, expect, test } from 'vitest'
import {
  TODAY,
  aDeclaration,
  aDeclarationContext,
  lastYearsContent,
  notMet,
} from '../../../factories/declaration'
import { mustFill } from '../../../factories/filling'
import { saying } from '../../../factories/signing'

const found = (code: string, ...attempt: Parameters<typeof saying>) =>
  saying(...attempt).filter((finding) => finding.code === code)

describe('the meetings of the year', () => {
  test('four in one quarter leave three quarters without', () => {
    const days = ['2025-07-01', '2025-08-01', '2025-09-01', '2025-09-30']
    const meetings = Object.fromEntries(days.map((day, index) => [`meeting${index + 1}`, day]))
    expect(found('S12', { parts: { '007': meetings } })).toMatchObject([
      {
        at: '007.meeting5',
        message: expect.stringContaining(
          'No meeting is given for April to June 2025, October to December 2025 or January to March 2026.',
        ) as string,
      },
    ])
  })

  test('when every box is taken, the first is pointed at', () => {
    const all = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((box) => [`meeting${box}`, '2025-05-14']))
    expect(found('S12', { parts: { '007': all } }).map(({ at }) => at)).toEqual(['007.meeting1'])
  })

  test('quarters count only where the criterion is ticked', () => {
    const parts = notMet('007', { criteria: 'audit-review', meeting1: null })
    expect(saying({ parts })).toEqual([])
    const ticked = notMet('007', { criteria: 'quarterly', meeting1: null })
    expect(found('S12', { parts: ticked })).toHaveLength(1)
  })

  test('a day outside the year is refused where it stands, with the year', () => {
    expect(found('S11', { parts: notMet('007', { criteria: null, meeting3: '2025-03-31' }) })).toMatchObject([
      {
        at: '007.meeting3',
        message:
          '31 March 2025 is not in the declared year, April 2025 to March 2026. Correct the date, or clear it',
      },
    ])
  })
})

describe('an action', () => {
  test('that is left behind by a status that is now Met is not checked', () => {
    expect(saying({ parts: { '204': null, '202': { due: '2025-01-01', action: 'Old' } } })).toEqual([])
  })

  test.each([
    ['x', 'at least 10 characters'],
    ['xxxxxxxxxxxx', 'Say in words what will be done'],
  ])('that says nothing, like "%s", is asked for again', (action, remedy) => {
    const [finding, ...others] = found('S04', { parts: notMet('202', { action }) })
    expect([finding?.at, others]).toEqual(['202.action', []])
    expect(finding?.message).toContain(remedy)
  })

  test('is due after the year, and the message names both days', () => {
    expect(found('S07', { parts: notMet('202', { due: '2025-04-01' }) })[0]?.message).toBe(
      'This action is due on 1 April 2025, but the declared year ran until 31 March 2026. Enter a later day',
    )
  })

  test.each(['9999-12-31', '2126-12-31', '2036-04-01'])('that is due on %s is none', (due) => {
    const day = sayDate(parseIsoDate(due) ?? { year: 0, month: 0, day: 0 })
    expect(found('S07', { parts: notMet('202', { due }) })).toMatchObject([
      {
        at: '202.due',
        message: `This action is due on ${day}, but the declared year ran until 31 March 2026. Enter a day within 10 years of it`,
      },
    ])
    expect(found('S36', { parts: notMet('202', { due }) })).toEqual([])
  })

  test('that is due in many years is asked about, and not of what is Met', () => {
    const far = { due: '2036-03-31' }
    expect(found('S07', { parts: notMet('202', far) })).toEqual([])
    expect(found('S36', { parts: notMet('202', far) })).toMatchObject([
      {
        at: '202.due',
        message:
          'This action is due on 31 March 2036, more than 3 years after the declared year ended on 31 March 2026. ' +
          'Check the year of the date; if it is right, say why',
      },
    ])
    expect(found('S36', { parts: { '202': far } })).toEqual([])
  })

  test('is compared with last year only when the indicator was Not met then', () => {
    const action = { action: 'Write what 202 asks for' }
    const met = lastYearsContent({ '202': action })
    expect(found('S32', { parts: notMet('202', action), context: { lastYear: met } })).toEqual([])
    const other = lastYearsContent(notMet('201', action))
    expect(found('S32', { parts: notMet('202', action), context: { lastYear: other } })).toEqual([])
    const then = lastYearsContent(notMet('202', action))
    expect(found('S32', { parts: notMet('202', action), context: { lastYear: then } })).toHaveLength(1)
    const stillNamed = { '202': { status: 'met', ...action } }
    expect(found('S32', { parts: stillNamed, context: { lastYear: then } })).toEqual([])
  })
})

describe('a comment', () => {
  const comments = (...texts: readonly string[]) => ({
    parts: Object.fromEntries(
      ['201', '202', '203', '001', '002'].map((code, index) => [code, { comment: texts[index] ?? null }]),
    ),
  })

  test('that three indicators share is asked about once, naming them', () => {
    const asked = found('S33', comments('See policy', 'Other', 'SEE POLICY!', 'see  policy'))
    expect(asked).toMatchObject([
      { at: '201.comment', message: expect.stringContaining('the same on 201, 203 and 001.') as string },
    ])
  })

  test('of signs alone is the same only as the same signs', () => {
    expect(found('S33', comments('-', '.', '?'))).toEqual([])
    expect(found('S33', comments('-', '-', '-'))).toHaveLength(1)
  })

  test('that is blank is no shared comment', () => {
    expect(found('S33', comments())).toEqual([])
  })

  test('is asked for when the status changed, in either direction', () => {
    const then = lastYearsContent(notMet('202'))
    expect(found('S34', { context: { lastYear: then } })[0]).toMatchObject({
      at: '202.comment',
      message: 'This was Not met for 2024-25 and is Met now. Say in the comment what changed',
    })
    const parts = notMet('202')
    expect(found('S34', { parts, context: { lastYear: lastYearsContent() } })[0]?.message).toContain(
      'This was Met for 2024-25 and is Not met now',
    )
    expect(found('S34', { parts, context: { lastYear: then } })).toEqual([])
    expect(found('S34', { parts: { '202': { status: null } }, context: { lastYear: then } })).toEqual([])
  })
})

test('a meeting whose day is none is refused, with an example in the declared year', () => {
  const posted = { typed: { '007.meeting1': '31/6/2025', '007.meeting2': '31/2/2026' }, base: {} }
  const [form, current] = [declarationForm(aDeclarationContext(), TODAY), aDeclaration()]
  const { unreadable } = mustFill(fillReadable(form, current, '007', posted))
  const refused = refusePage(form, current, '007', posted, unreadable)
  const said = refused.findings.filter(({ code }) => code === 'S15')
  const message = 'This must be a real date, with the year in four digits'
  expect(said).toMatchObject([
    { at: '007.meeting1', message },
    { at: '007.meeting2', message },
  ])
})
