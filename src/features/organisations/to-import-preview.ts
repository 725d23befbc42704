import { sayIsoDay } from '@/domain/periods/format'
import type { Planned, PlannedProvider, PlannedRow } from '@/domain/organisations/importing/plan'
import { sayCount } from '@/domain/say-count'
import type { ImportPreview } from './import-state'

const MOST_SHOWN = 200

interface Previewed {
  readonly rows: readonly PlannedRow[]
  readonly seen: string
  readonly content: string
  readonly isChanged: boolean
}

/** What a file would do, in words. */
export function toImportPreview({ rows, seen, content, isChanged }: Previewed): ImportPreview {
  const fresh = rows.filter(({ isThere }) => !isThere).length
  const there = rows.length - fresh
  const changed = isChanged ? 'The register has changed since you looked, so nothing was imported yet. ' : ''
  const known =
    there > 0 ? ` ${sayCount(there, 'row is', 'rows are')} registered already and do nothing.` : ''
  return {
    ...{ seen, content, more: Math.max(0, rows.length - MOST_SHOWN) },
    rows: rows.slice(0, MOST_SHOWN).map(({ line, planned, isThere }) => ({
      ...{ line, what: nameOf(planned) },
      does: isThere ? 'Registered already: nothing changes' : `New: ${sayDone(planned)}`,
    })),
    said: `${changed}${sayCount(fresh, 'row is', 'rows are')} new.${known}`,
  }
}

function nameOf(planned: Planned): string {
  if (planned.kind === 'responsibility') return `${planned.code}, who answers for it`
  return `${planned.code}, ${planned.name}`
}

function sayDone(planned: Planned): string {
  switch (planned.kind) {
    case 'commissioner':
      return 'a commissioner'
    case 'responsibility':
      return `${planned.commissioner} answers for it from ${sayIsoDay(planned.from)} on`
    case 'provider':
      return sayProvider(planned)
  }
}

function sayProvider({ region, opened, closed, answers, leads }: PlannedProvider): string {
  return [
    `a provider in ${region}, open from ${sayIsoDay(opened)}${closed === null ? ' on' : ` to ${sayIsoDay(closed)}`}`,
    answers
      ? `${answers.commissioner} answers for it from ${sayIsoDay(answers.from)} on`
      : 'nobody answers for it yet',
    ...leads.map(
      ({ name, side }) => `${name} leads ${side === 'provider' ? 'the service' : 'at the commissioner'}`,
    ),
  ].join('; ')
}
