import type { Framework } from '../catalogue/framework'
import { listed } from '../pooling/listed'
import { linkedGroups } from './linked-lines'

/** What is done to small numbers, in words: also on the page on which the file is offered. */
export function sharingRules(framework: Pick<Framework, 'indicators'>): readonly string[] {
  const together = linkedGroups(framework).map((group) => listed(group))
  return [
    'A count of 1 to 7 is withheld and stands as *, and so is a line of which what is left of the whole is 1 to 7. An empty cell says that there is none.',
    ...together.map((lines) => `${lines} repeat each other’s counts, and are withheld together.`),
    'Every other count is rounded to the nearest 5. Shares and intervals are worked out from the rounded counts.',
    'Of waits there are the rounded patients and the mean in whole days: no totals of days, no shortest or longest, no spread, no interval.',
    'What all come to is the sum of the rounded counts that are shown, and of nothing else.',
  ]
}
