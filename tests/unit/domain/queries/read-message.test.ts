import { expect, test } from 'vitest'
import { type TypedMessage, readMessage, undecidedFaults } from '@/domain/queries/read-message'
import { type QueryMessage, standingOf } from '@/domain/queries/query'

const AT = new Date('2026-11-20T10:00:00Z')
const question = (overrides: Partial<TypedMessage> = {}): TypedMessage => ({
  kind: 'question',
  text: 'Why did fewer patients complete the programme?',
  due: ['4', '12', '2026'],
  ...overrides,
})
const faultsOf = (typed: TypedMessage) => {
  const read = readMessage(typed, AT)
  return read.ok ? [] : read.failure.map(({ at }) => at)
}

test('a question is a text and the day by which it asks for an answer', () => {
  expect(readMessage(question(), AT)).toEqual({
    ok: true,
    value: { kind: 'question', text: question().text, dueOn: '2026-12-04' },
  })
})

test('everything that is wrong with a question is said at once', () => {
  expect(faultsOf(question({ text: ' ', due: ['', '', ''] }))).toEqual(['text', 'due-day'])
  expect(faultsOf(question({ text: 'Why?', due: ['31', '11', '2026'] }))).toEqual(['text', 'due-day'])
})

test('an answer is asked for today at the earliest, and within a year', () => {
  expect(faultsOf(question({ due: ['20', '11', '2026'] }))).toEqual([])
  expect(faultsOf(question({ due: ['19', '11', '2026'] }))).toEqual(['due-day'])
  expect(faultsOf(question({ due: ['21', '11', '2027'] }))).toEqual([])
  expect(faultsOf(question({ due: ['22', '11', '2027'] }))).toEqual(['due-day'])
})

test('an answer and a closing are texts, and due on no day', () => {
  const typed = { text: 'Two members of staff were away.', due: ['x', '', ''] } as const
  for (const kind of ['answer', 'closing'] as const)
    expect(readMessage({ kind, ...typed }, AT)).toEqual({
      ok: true,
      value: { kind, text: typed.text, dueOn: null },
    })
  expect(faultsOf({ kind: 'closing', text: '' })).toEqual(['text'])
})

const message = (place: number, kind: QueryMessage['kind'], dueOn: string | null): QueryMessage => ({
  ...{ place, kind, text: 'A text of some words.', dueOn },
  written: { personId: '1', name: 'A', at: AT },
})

test('whose turn it is follows from the last message, and the day from the latest question', () => {
  const asked = message(1, 'question', '2026-12-04')
  const answered = message(2, 'answer', null)
  const again = message(3, 'question', '2026-12-18')
  expect(standingOf({ messages: [asked] })).toEqual({ turn: 'provider', dueOn: '2026-12-04' })
  expect(standingOf({ messages: [asked, answered] })).toEqual({ turn: 'asker', dueOn: '2026-12-04' })
  expect(standingOf({ messages: [asked, answered, again] })).toEqual({
    turn: 'provider',
    dueOn: '2026-12-18',
  })
  expect(standingOf({ messages: [asked, message(2, 'closing', null)] }).turn).toBe(null)
  expect(standingOf({ messages: [] })).toEqual({ turn: null, dueOn: null })
})

test('whoever chose nothing is told of the text too, which closes or asks', () => {
  expect(undecidedFaults(question().text).map(({ at }) => at)).toEqual(['decision'])
  expect(undecidedFaults(' ')).toEqual([
    { at: 'decision', message: 'Choose whether to ask again or to close it' },
    { at: 'text', message: 'Say what came of it, or what you ask now' },
  ])
  expect(undecidedFaults('Fine.')[1]?.message).toContain('what came of it, or what you ask now')
})
