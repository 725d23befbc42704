import type { Fields } from '../kinds/field'
import { type Result, fail, ok } from '../result'
import type { Failure } from './failure'
import type { Finding } from './finding'
import { type Conflict, mergeSection } from './merge-section'
import { type Answers, type Line, type QuarterlyReturn, lineOf } from './quarterly-return'
import type { Typed } from './read-boxes'
import { fieldsOfSection, readSection } from './read-section'
import { type Rulebook, withoutZeros } from './resolve-lines'

export interface FilledSection {
  readonly answers: Answers
  /** Lines that differ from before, by code. */
  readonly changed: readonly string[]
  /** Lines whose zeros were understood as "no eligible patients". */
  readonly becameNil: readonly string[]
  /** Boxes that hold no figure; they stay as they were. */
  readonly unreadable: readonly Finding[]
  /** What this person's page holds, as far as it can be read. */
  readonly mine: Answers
  /** Boxes that somebody else changed too, and differently; theirs stand. */
  readonly conflicts: readonly Conflict[]
}

/**
 * What was typed into one section becomes figures. Text that is no figure refuses the whole section with every such
 * error at once; readable figures are taken even when they break a rule, which then stops submission only. `base` is
 * what stood there when the page was drawn: what others have changed since is kept, unless both changed the same box.
 */
export function fillSection(
  rules: Pick<Rulebook, 'framework'>,
  current: QuarterlyReturn,
  section: string,
  typed: Typed,
  base?: Answers,
): Result<FilledSection, Failure> {
  const filled = fillReadable(rules, current, section, typed, base)
  const { unreadable, conflicts } = filled
  if (unreadable.length > 0) return fail({ kind: 'invalid', findings: unreadable })
  if (conflicts.length > 0) return fail({ kind: 'collided', conflicts, current, merged: filled.answers })
  return ok(filled)
}

/** The same as far as it goes: boxes that cannot be read, or that collide, are left as they were and named. */
export function fillReadable(
  { framework }: Pick<Rulebook, 'framework'>,
  current: QuarterlyReturn,
  section: string,
  typed: Typed,
  base: Answers = current.answers,
): FilledSection {
  const fields = fieldsOfSection(framework, section, current)
  const { lines: read, unreadable } = readSection(framework, current, section, typed, base)
  const mine = withoutAllZeros(read, fields)
  const { lines: merged, conflicts } = mergeSection(only(base, fields), only(current.answers, fields), mine)
  const kept = withoutAllZeros(merged, fields)
  const becameNil = (code: string) =>
    lineOf(read, code).state !== lineOf(mine, code).state ||
    lineOf(merged, code).state !== lineOf(kept, code).state
  const codes = Object.keys(fields)
  return {
    answers: { ...current.answers, ...kept },
    changed: codes.filter((code) => !sameLine(lineOf(current.answers, code), lineOf(kept, code))),
    becameNil: codes.filter(becameNil),
    mine,
    unreadable,
    conflicts,
  }
}

function only(answers: Answers, fields: Readonly<Record<string, Fields>>): Answers {
  return Object.fromEntries(Object.keys(fields).map((code) => [code, lineOf(answers, code)]))
}

function withoutAllZeros(lines: Answers, fields: Readonly<Record<string, Fields>>): Answers {
  const settled = Object.entries(lines).map(([code, line]) => [code, withoutZeros(line, fields[code] ?? {})])
  return Object.fromEntries(settled) as Answers
}

function sameLine(left: Line, right: Line): boolean {
  const same =
    left.state === right.state && left.reason === right.reason && left.explanation === right.explanation
  const names = new Set([...Object.keys(left.figures), ...Object.keys(right.figures)])
  return same && [...names].every((name) => left.figures[name] === right.figures[name])
}
