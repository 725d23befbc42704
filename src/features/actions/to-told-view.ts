import { type Action, standingOf } from '@/domain/actions/action'
import { extents } from '@/domain/actions/say-action'
import type { ActionsRead } from '@/operations/read/get-actions'

/** One line of what the public is told. */
export interface ToldRow {
  readonly id: string
  readonly said: string
  readonly did: string
  readonly extent: string
}

export interface ToldView {
  readonly provider: string
  readonly rows: readonly ToldRow[]
  /** How many actions say nothing to the public. */
  readonly untold: number
}

/** You said, we did: what was written for the public and nothing else, the newest year first. No figure, name or reason is among it. */
export function toToldView({ actions, names }: ActionsRead): ToldView {
  const [[code, name] = ['', '']] = [...names]
  const told = actions.toSorted((one, other) => (one.year < other.year ? 1 : -1)).flatMap(toRow)
  return { provider: `${name} (${code})`, rows: told, untold: actions.length - told.length }
}

function toRow(action: Action): readonly ToldRow[] {
  const { told, completed } = standingOf(action)
  const extent = completed ? extents[completed.extent] : 'Being worked on'
  return told ? [{ id: `${action.number}`, ...told, extent }] : []
}
