import { declaredStatuses } from '@/domain/declarations/declaration-boxes'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import type { DeclaredLine } from '@/domain/declarations/declared-content'
import { sayDate } from '@/domain/periods/format'
import { addYears, parseIsoDate } from '@/domain/periods/period'
import type { LastYearView } from './part-view'

/** What was declared of the same indicator for the year before; null when nothing was. */
export function toLastYear({ current, lastYear }: DeclarationRecord, part: string): LastYearView | null {
  const line = lastYear?.lines.find(({ indicator }) => indicator === part)
  if (!line?.status) return null
  return {
    year: addYears(current.year, -1),
    status: declaredStatuses[line.status],
    comment: line.comment,
    action: sayAction(line),
  }
}

/** What was promised of an indicator that was not met, in words. */
export function sayAction({ action, owner, due }: DeclaredLine): LastYearView['action'] {
  if (action === null) return null
  const day = parseIsoDate(due ?? '')
  return { text: action, owner: owner ?? 'nobody was named', due: day ? sayDate(day) : 'no day was named' }
}
