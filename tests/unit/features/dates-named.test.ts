import { expect, test } from 'vitest'
import { date, text } from '@/domain/kinds/field'
import { error } from '@/domain/forms/finding'
import { toFindingView } from '@/features/declarations/to-finding-view'

test('away from its box a date that is none is named, because several may be wrong alike', () => {
  const unreadable = error('S15', '007.meeting2', 'This must be a real date')
  expect(toFindingView(unreadable, date('Meeting 2'))).toMatchObject({
    ...{ at: '007.meeting2', href: '#007.meeting2-day' },
    ...{ message: 'This must be a real date', summary: 'Meeting 2: This must be a real date' },
  })
  const long = error('S15', '007.owner', 'Shorten this')
  expect(toFindingView(long, text('Owner'))).toMatchObject({ href: '#007.owner', summary: 'Shorten this' })
})
