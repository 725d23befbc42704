import { expect, test } from 'vitest'
import { postedChangeSchema } from '@/domain/organisations/posted-change-schema'

const form = {
  change: 'new-commissioner',
  framework: 'hsps-1767',
  organisation: '',
  code: 'EAST',
  name: 'East',
}

test('each form is itself and no other: a box too many, too few or of another form is none of ours', () => {
  expect(postedChangeSchema.safeParse(form)).toMatchObject({
    success: true,
    data: { change: 'new-commissioner', passphrase: '', typed: { code: 'EAST', name: 'East' } },
  })
  const { name, ...without } = form
  expect(name).toBe('East')
  for (const other of [
    without,
    { ...form, region: 'East' },
    { ...form, change: 'merger' },
    { ...form, change: '__proto__' },
  ])
    expect(postedChangeSchema.safeParse(other).success).toBe(false)
})

test('a date is posted as three boxes', () => {
  const days = { 'from-day': '1', 'from-month': '4', 'from-year': '2026' }
  const posted = { ...form, change: 'name', organisation: 'EAST', name: 'East', reason: 'Agreed.', ...days }
  const { code, ...renaming } = posted
  expect(code).toBe('EAST')
  expect(postedChangeSchema.safeParse(renaming)).toMatchObject({ success: true, data: { typed: days } })
})
