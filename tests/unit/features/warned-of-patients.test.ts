import { describe, expect, test } from 'vitest'
import { OF_A_PATIENT } from '@/domain/forms/describes-patient'
import { acknowledgedSince, warnedOf } from '@/features/draft/warned-of-patients'

const SAID = 'Seen again in May: 943 476 5919'
const OTHER = 'Seen again in June: 943 476 5919'

function form(fields: Readonly<Record<string, string>>): FormData {
  const posted = new FormData()
  for (const [name, value] of Object.entries(fields)) posted.append(name, value)
  return posted
}

describe('a form of a few boxes', () => {
  const first = warnedOf(
    { typed: {}, errors: [] },
    form({ reason: SAID, decision: 'returned', passphrase: SAID }),
  )

  test('is answered with a warning at each box, and with what was typed but the passphrase', () => {
    expect(first?.typed).toEqual({ reason: SAID, decision: 'returned' })
    expect(first?.errors.map(({ at }) => at)).toEqual(['reason'])
    expect(warnedOf({ typed: {}, errors: [] }, form({ reason: 'The count of 106 was wrong.' }))).toBeNull()
  })

  test('is not asked about what the framework has put into it', () => {
    const sent = form({ reason: 'The count of 106 was wrong.', $ACTION_KEY: 'k9434765919' })
    expect(warnedOf({ typed: {}, errors: [] }, sent)).toBeNull()
  })

  test('is taken when it is sent again as it was, and asked about when it is another text', () => {
    const before = first ?? { typed: {}, errors: [] }
    expect(warnedOf(before, form({ reason: SAID }))).toBeNull()
    expect(warnedOf(before, form({ reason: OTHER }))?.errors).toHaveLength(1)
    expect(warnedOf({ ...before, errors: [] }, form({ reason: SAID }))?.errors).toHaveLength(1)
    expect(warnedOf(before, form({ reason: SAID, comment: SAID }))?.errors.map(({ at }) => at)).toEqual([
      'comment',
    ])
  })
})

describe('a page', () => {
  const finding = {
    code: 'C05',
    at: '106.reason',
    message: `${OF_A_PATIENT}: (rule C05)`,
    summary: '',
    href: '',
  }
  const before = { typed: { '106.reason': SAID, '108.reason': SAID }, findings: [finding], follows: null }

  test('is taken at the box that was warned of, where that is sent again as it was', () => {
    expect(acknowledgedSince(before, { '106.reason': SAID, '108.reason': SAID })).toEqual(['106.reason'])
    expect(acknowledgedSince(before, { '106.reason': OTHER })).toEqual([])
    expect(
      acknowledgedSince({ ...before, findings: [{ ...finding, message: 'Say why' }] }, before.typed),
    ).toEqual([])
    expect(acknowledgedSince({ ...before, typed: null }, before.typed)).toEqual([])
  })

  test('that was shown with what follows is taken as it was shown', () => {
    const follows = { from: '', changes: [], consequences: [] }
    const shown = { ...before, findings: [], follows }
    expect(acknowledgedSince(shown, { '106.reason': SAID, '108.reason': OTHER })).toEqual(['106.reason'])
  })
})
