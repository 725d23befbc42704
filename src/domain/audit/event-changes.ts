import { findFramework, frameworkOf } from '../catalogue'
import { sayCaveats } from '../catalogue/caveats'
import { quarterlyIndicators } from '../catalogue/find'
import { splitFrameworkCode } from '../catalogue/framework-code'
import { parseDeclarationId } from '../declarations/parse-declaration-id'
import { parseReturnId } from '../returns/parse-return-id'
import type { Change } from './change'
import { heldChanges } from './held-changes'
import { lineChanges } from './line-changes'
import { partChanges } from './part-changes'
import { readSavedBoxes, readSavedLines } from './saved-lines-schema'

/** What an event holds. `differences` of a draft show only what differs; anything else shows all that was recorded. */
export interface EventChanges {
  readonly kind: 'differences' | 'recorded'
  readonly changes: readonly Change[]
  /** What the figures among them must not be taken for. */
  readonly notes: readonly string[]
}

interface Recorded {
  readonly object: string
  readonly old: unknown
  readonly held: unknown
}

/** Old and new of an event as people read them: lines and parts of a draft by their boxes, anything else by its own names. */
export function eventChanges(event: Recorded): EventChanges {
  const lines = ofLines(event)
  if (lines) return { kind: 'differences', ...lines }
  const part = ofPart(event)
  if (part) return { kind: 'differences', changes: part, notes: [] }
  const framework = findFramework(splitFrameworkCode(event.object).framework)
  return { kind: 'recorded', changes: heldChanges(framework, event.old, event.held), notes: [] }
}

function ofLines({ object, old, held }: Recorded): Omit<EventChanges, 'kind'> | null {
  const key = parseReturnId(object.split('/')[0] ?? '')
  const [before, after] = [readSavedLines(old), readSavedLines(held)]
  if (!key || !before || !after) return null
  const framework = frameworkOf(key.framework)
  const changes = lineChanges({ framework, period: key.period }, before, after)
  const changed = quarterlyIndicators(key.period, framework).filter(({ code }) =>
    changes.some(({ what }) => what.startsWith(`${code}, `)),
  )
  return { changes, notes: sayCaveats(changed) }
}

function ofPart({ object, old, held }: Recorded): readonly Change[] | null {
  const [id = '', part = ''] = object.split('/')
  const key = parseDeclarationId(id)
  const [before, after] = [readSavedBoxes(old), readSavedBoxes(held)]
  if (!key || part === '' || !before || !after) return null
  return partChanges(frameworkOf(key.framework), key.year, part, before, after)
}
