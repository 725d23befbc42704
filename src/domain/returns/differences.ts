import { boxesOf } from '../catalogue/boxes-of'
import { fieldId } from '../catalogue/field-id'
import { findVersion } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Fields, Figures } from '../kinds/field'
import { sayFigure } from './format-figure'
import { type Line, sayLineState } from './quarterly-return'
import type { ResolvedLine } from './resolve-lines'

/** A line as two versions are compared by it: as it was submitted, or as it would be. */
export interface ComparedLine extends Line {
  readonly indicator: string
  readonly definitionVersion: number
}

/** What a version says: of the return as a whole, and on each line. */
export interface VersionContent {
  readonly about: Figures
  readonly lines: readonly ComparedLine[]
}

/** One thing that one version says otherwise than another, in words. */
export interface Difference {
  /** Name of the box, or of the line's state, reason or explanation: `106.numerator`, `106.state`. */
  readonly at: string
  /** The line's code, or that of what is said of the return as a whole. */
  readonly code: string
  readonly label: string
  readonly before: string
  readonly after: string
}

const BLANK = 'blank'

/** Everything that differs between two versions of a return, in the order of the form. A blank is not a zero. */
export function differencesBetween(
  framework: Framework,
  before: VersionContent,
  after: VersionContent,
): readonly Difference[] {
  const { code, fields } = framework.aboutReturn
  const named = new Set([...after.lines, ...before.lines].map(({ indicator }) => indicator))
  const order = [...new Set(framework.indicators.map((indicator) => indicator.code))]
  return [
    ...figureDifferences(code, fields, before.about, after.about),
    ...order
      .filter((indicator) => named.has(indicator))
      .flatMap((indicator) => lineDifferences(framework, indicator, before, after)),
  ]
}

/** A line of a draft as it would be submitted: a reason stands only where figures are not available. */
export function toComparedLine({ indicator, line }: ResolvedLine): ComparedLine {
  const reason = line.state === 'not-available' ? line.reason : null
  return { ...line, reason, indicator: indicator.code, definitionVersion: indicator.version }
}

function lineDifferences(
  framework: Framework,
  code: string,
  { lines: linesBefore }: VersionContent,
  { lines: linesAfter }: VersionContent,
): Difference[] {
  const [before, after] = [linesBefore, linesAfter].map((lines) =>
    lines.find(({ indicator }) => indicator === code),
  )
  const fields = { ...fieldsOf(framework, before), ...fieldsOf(framework, after) }
  const said = (name: string, label: string, say: (line: ComparedLine) => string | null) =>
    differenceAt(code, name, label, before ? say(before) : null, after ? say(after) : null)
  return [
    ...said(
      'state',
      'State',
      (line) => line.state && sayLineState(line.state, definitionOf(framework, line) ?? {}),
    ),
    ...figureDifferences(code, fields, before?.figures ?? {}, after?.figures ?? {}),
    ...said('reason', 'Why figures are not available', ({ reason }) => reason),
    ...said('explanation', 'Why the figures are right', ({ explanation }) => explanation),
  ]
}

function fieldsOf(framework: Framework, line: ComparedLine | undefined): Fields {
  const indicator = line && definitionOf(framework, line)
  return indicator ? boxesOf(indicator) : {}
}

function definitionOf(framework: Framework, line: ComparedLine) {
  return findVersion(line.indicator, line.definitionVersion, framework)
}

function figureDifferences(code: string, fields: Fields, before: Figures, after: Figures): Difference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [old, now] = [before[name], after[name]]
    return differenceAt(
      code,
      name,
      field.label,
      old === undefined ? null : sayFigure(field, old),
      now === undefined ? null : sayFigure(field, now),
    )
  })
}

function differenceAt(
  code: string,
  name: string,
  label: string,
  before: string | null,
  after: string | null,
): Difference[] {
  if (before === after) return []
  return [{ at: fieldId(code, name), code, label, before: before ?? BLANK, after: after ?? BLANK }]
}
