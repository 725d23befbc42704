import { fieldId } from '../catalogue/field-id'
import type { Figure, Figures } from '../kinds/field'
import { type Answers, type Line, lineOf } from './quarterly-return'

/** What one box holds: null when it is blank. A state, a reason and an explanation are boxes like any other. */
export type Held = Figure | null

/** A box that two people changed, each to something else. */
export interface Conflict {
  /** Name of the box: `106.numerator`, `106.state`. */
  readonly at: string
  /** What it held when the page was drawn. */
  readonly base: Held
  readonly theirs: Held
  readonly mine: Held
}

export interface MergedSection {
  /** The lines with the changes of both; where both changed the same box differently, theirs stands. */
  readonly lines: Answers
  readonly conflicts: readonly Conflict[]
}

/**
 * Brings together what two people made of the same lines. A box that only one of them changed holds the change, one
 * that both changed alike holds it too, and nothing that was merely drawn is ever written over anything newer.
 */
export function mergeSection(base: Answers, theirs: Answers, mine: Answers): MergedSection {
  const codes = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])
  const conflicts: Conflict[] = []
  const lines = [...codes].map((code) => {
    const versions = [base, theirs, mine].map((answers) => lineOf(answers, code)) as [Line, Line, Line]
    return [code, mergeLine(code, versions, conflicts)] as const
  })
  return { lines: Object.fromEntries(lines), conflicts }
}

function mergeLine(code: string, versions: readonly [Line, Line, Line], conflicts: Conflict[]): Line {
  const merge = <Value extends Held>(name: string, read: (line: Line) => Value): Value => {
    const [base, theirs, mine] = versions.map(read) as [Value, Value, Value]
    if (mine === base || mine === theirs) return theirs
    if (theirs === base) return mine
    conflicts.push({ at: fieldId(code, name), base, theirs, mine })
    return theirs
  }
  return {
    state: merge('state', ({ state }) => state),
    reason: merge('reason', ({ reason }) => reason),
    explanation: merge('explanation', ({ explanation }) => explanation),
    figures: mergeFigures(versions, (name) => merge(name, ({ figures }) => figures[name] ?? null)),
  }
}

function mergeFigures(versions: readonly Line[], merge: (name: string) => Held): Figures {
  const names = new Set(versions.flatMap(({ figures }) => Object.keys(figures)))
  const merged = [...names].map((name) => [name, merge(name)] as const)
  return Object.fromEntries(merged.filter((pair): pair is [string, Figure] => pair[1] !== null))
}
