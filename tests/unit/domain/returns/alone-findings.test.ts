import { expect, test } from 'vitest'
import type { Stamp } from '@/domain/forms/stamp'
import { aloneFindings } from '@/domain/returns/alone-findings'
import { aStamp } from '../../../factories/actors'
import { aDecision } from '../../../factories/decisions'
import { aDraftReturn } from '../../../factories/draft-return'

const SINCE = new Date('2026-10-01')
const [ME, OTHER] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const by = (personId: string, at = '2026-10-20T10:00:00Z') => aStamp({ personId, at: new Date(at) })
interface Asked {
  readonly version?: number
  readonly decisions?: ReturnType<typeof aDecision>[]
  readonly since?: Date | null
}

const asked = (
  entered: Readonly<Record<string, Stamp>>,
  { version = 0, decisions = [aDecision()], since = SINCE }: Asked = {},
) =>
  aloneFindings(aDraftReturn({ version, entered }), { twoPeopleSince: since, decisions }, ME).map(
    ({ code }) => code,
  )

test('nobody submits what they alone entered, where the provider asks for two people', () => {
  expect(asked({ '101': by(ME), '106': by(ME) })).toEqual(['C25'])
})

test('it is enough that somebody else was the last to change one line', () => {
  expect(asked({ '101': by(ME), '106': by(OTHER) })).toEqual([])
})

test('whoever entered nothing submits what one other entered', () => {
  expect(asked({ '101': by(OTHER), '106': by(OTHER) })).toEqual([])
})

test('nobody is stopped where the provider does not ask', () => {
  expect(asked({ '106': by(ME) }, { since: null })).toEqual([])
  expect(aloneFindings(aDraftReturn({ entered: { '106': by(ME) } }), { decisions: [] }, ME)).toEqual([])
})

test('a draft that nobody touched is nobody’s alone', () => {
  expect(asked({})).toEqual([])
})

test('of a correction only what was touched since it began is looked at', () => {
  const before = by(OTHER, '2026-11-10T10:00:00Z')
  const [mine, theirs] = [by(ME, '2026-11-20T10:00:00Z'), by(OTHER, '2026-11-20T10:00:00Z')]
  expect(asked({ '101': before, '106': mine }, { version: 1 })).toEqual(['C25'])
  expect(asked({ '101': theirs, '106': mine }, { version: 1 })).toEqual([])
  expect(asked({ '101': before }, { version: 1 })).toEqual([])
})

test('what was touched in the moment in which a correction began is not of it', () => {
  const [then, later] = [aDecision().decided.at, new Date(aDecision().decided.at.getTime() + 1)]
  const [theirs, mine] = [by(OTHER, then.toISOString()), by(ME, later.toISOString())]
  expect(asked({ '101': theirs, '106': mine }, { version: 1 })).toEqual(['C25'])
  expect(asked({ '101': { ...theirs, at: later }, '106': mine }, { version: 1 })).toEqual([])
})

test('of a later version that nothing says was opened again everything is looked at', () => {
  expect(asked({ '101': by(ME) }, { version: 1, decisions: [] })).toEqual(['C25'])
  expect(asked({ '101': by(OTHER), '106': by(ME) }, { version: 1, decisions: [] })).toEqual([])
})
