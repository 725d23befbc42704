import { expect, test } from 'vitest'
import { sayLastVisit } from '@/domain/home/say-last-visit'

const at = new Date('2026-11-19T14:05:00Z')

test.each([
  [{ at: null, happenings: 0 }, 'This is your first visit. What other people do from now on is listed here.'],
  [{ at: null, happenings: 1 }, 'This is your first visit. Since it began, other people did this:'],
  [
    { at, happenings: 0 },
    'You were last here on 19 November 2026 at 14:05. Nothing that you can see was changed by anybody else since that visit began.',
  ],
  [
    { at, happenings: 1 },
    'You were last here on 19 November 2026 at 14:05. Since that visit began, other people did this:',
  ],
  [
    { at, happenings: 12 },
    'You were last here on 19 November 2026 at 14:05. Since that visit began, other people did these 12 things, the latest first.',
  ],
])('%o is said in plain words', (visit, said) => {
  expect(sayLastVisit(visit)).toBe(said)
})
