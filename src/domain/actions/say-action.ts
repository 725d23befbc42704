import type { FinancialYear } from '../periods/period'
import type { Action, ActionSource, EntryKind, Extent } from './action'

/** As reports on recommendations say it. */
export const extents: Readonly<Record<Extent, string>> = {
  met: 'Met',
  'partially-met': 'Partially met',
  'not-met': 'Not met',
}

/** What an action follows from: `002 declared Not met for 2025-26`. */
export function saySource(source: ActionSource, year: FinancialYear): string {
  switch (source.kind) {
    case 'not-met':
      return `${source.indicator} declared Not met for ${year}`
    case 'finding':
      return `Finding ${source.number} of the review of ${year}`
    case 'query':
      return `What was asked about ${source.indicator}, question ${source.number}`
    case 'own':
      return source.indicator === null
        ? 'Raised by the provider'
        : `Raised by the provider, about ${source.indicator}`
  }
}

/** `Action 3 of ZZ1`. */
export function sayAction({ number, providerCode }: Pick<Action, 'number' | 'providerCode'>): string {
  return `Action ${number} of ${providerCode}`
}

/** An entry as a heading. */
export const entryTitles: Readonly<Record<EntryKind, string>> = {
  opened: 'To be done',
  progress: 'Progress',
  completed: 'Completed',
  reopened: 'Opened again',
}
