import { expect, test } from 'vitest'
import { postedDecisionSchema } from '@/domain/returns/posted-return-schema'
import { declarationDraftPages } from '@/features/declarations/declaration-pages'
import { readTarget } from '@/features/draft/read-page'
import { profilePages } from '@/features/profiles/profile-pages'
import { returnDraftPages } from '@/features/returns/return-pages'

function form(fields: Readonly<Record<string, string>>): FormData {
  const posted = new FormData()
  for (const [name, value] of Object.entries(fields)) posted.append(name, value)
  return posted
}

test('a form says which page of which draft it is of', () => {
  const section = form({ returnId: 'ZZ1-2026-27-Q2', section: 'programme' })
  const key = { framework: 'hsps-1767', providerCode: 'ZZ1', period: '2026-27-Q2' }
  expect(readTarget(returnDraftPages, section)).toEqual({ key, page: 'programme' })
  const part = form({ declarationId: 'ZZ1-2025-26', part: '007' })
  expect(readTarget(declarationDraftPages, part)?.page).toBe('007')
})

test.each([
  ['a framework that there is not', { returnId: 'none-999-ZZ1-2026-27-Q2', section: 'programme' }],
  ['a page that there is not', { returnId: 'ZZ1-2026-27-Q2', section: 'everything' }],
  ['a page that every object has', { returnId: 'ZZ1-2026-27-Q2', section: '__proto__' }],
  ['a quarter that there is not', { returnId: 'ZZ1-2026-27-Q5', section: 'programme' }],
  ['nothing', {}],
])('a form of %s is of no page', (_, fields) => {
  expect(readTarget(returnDraftPages, form(fields))).toBeNull()
})

test.each(['', 'Q2', '2026-27-Q5', '__proto__'])(
  'a profile has no page for the quarter "%s"',
  (fromPeriod) => {
    expect(readTarget(profilePages, form({ profile: 'ZZ1', fromPeriod }))).toBeNull()
  },
)

test('a page that is named twice is none', () => {
  const twice = form({ returnId: 'ZZ1-2026-27-Q2', section: 'programme' })
  twice.append('section', 'cordotomy')
  expect(readTarget(returnDraftPages, twice)).toBeNull()
})

test.each(['none-999', '', 'HSPS-1767', '__proto__'])('no form is of the framework %s', (framework) => {
  const profile = form({ profile: `${framework}-ZZ1`, fromPeriod: '2026-27-Q2' })
  expect(readTarget(profilePages, profile)).toBeNull()
  const decision = { returnId: `${framework}-ZZ1-2026-27-Q2`, revision: '1', reason: '' }
  expect(postedDecisionSchema.safeParse(decision).success).toBe(false)
})
