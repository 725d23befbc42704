import { boxesOf } from '../catalogue/boxes-of'
import { fieldId } from '../catalogue/field-id'
import { indicatorsOfSection } from '../catalogue/find'
import type { AboutReturn } from '../catalogue/framework'
import type { Fields, Figure, Figures } from '../kinds/field'
import { type Result, fail, ok } from '../result'
import type { Failure } from './failure'
import { type Finding, error } from './finding'
import {
  type Answers,
  type Line,
  type LineState,
  type QuarterlyReturn,
  blankLine,
  isLineState,
  lineOf,
} from './quarterly-return'
import { ForgedChoice, type TypedBox, readFigure } from './read-figure'
import { readText } from './read-text'
import { type Rulebook, withoutZeros } from './settle'

/** A posted section by names of boxes. Boxes that were not posted stay as they are. */
export type Typed = Readonly<Record<string, TypedBox>>

export interface FilledSection {
  readonly answers: Answers
  /** Lines that differ from before, by code. */
  readonly changed: readonly string[]
  /** Lines whose zeros were understood as "no eligible patients". */
  readonly becameNil: readonly string[]
}

export const REASON_LIMIT = 1000

/**
 * What was typed into one section becomes figures. Text that is no figure refuses the whole section with every such
 * error at once; readable figures are taken even when they break a rule, which then stops submission only.
 */
export function fillSection(
  { framework }: Pick<Rulebook, 'framework'>,
  current: QuarterlyReturn,
  section: string,
  typed: Typed,
): Result<FilledSection, Failure> {
  const reader = new Reader(typed)
  const read: Answers = Object.fromEntries([
    ...(framework.aboutReturn.section === section
      ? [[framework.aboutReturn.code, readAbout(reader, framework.aboutReturn, current)] as const]
      : []),
    ...indicatorsOfSection(section, current.period, framework).map((indicator) => {
      const before = lineOf(current.answers, indicator.code)
      return [indicator.code, readLine(reader, indicator.code, boxesOf(indicator), before)] as const
    }),
  ])
  if (reader.findings.length > 0) return fail({ kind: 'invalid', findings: reader.findings })
  return ok(compare(current.answers, read, (code) => boxesOfLine(framework, section, current, code)))
}

function boxesOfLine(
  framework: Rulebook['framework'],
  section: string,
  current: QuarterlyReturn,
  code: string,
): Fields {
  const indicator = indicatorsOfSection(section, current.period, framework).find((each) => each.code === code)
  return indicator ? boxesOf(indicator) : {}
}

function compare(before: Answers, read: Answers, boxes: (code: string) => Fields): FilledSection {
  const settled = Object.entries(read).map(([code, line]) => ({
    code,
    line,
    kept: withoutZeros(line, boxes(code)),
  }))
  const answers = { ...before, ...Object.fromEntries(settled.map(({ code, kept }) => [code, kept])) }
  return {
    answers,
    changed: settled
      .filter(({ code, kept }) => !sameLine(lineOf(before, code), kept))
      .map(({ code }) => code),
    becameNil: settled.filter(({ line, kept }) => line.state !== kept.state).map(({ code }) => code),
  }
}

/** Reads boxes one after another and keeps every error. */
class Reader {
  readonly findings: Finding[] = []
  constructor(private readonly typed: Typed) {}

  figures(code: string, boxes: Fields, before: Figures): Figures {
    const read = Object.entries(boxes).map(([name, box]): [string, Figure | null] => {
      const id = fieldId(code, name)
      const posted = this.typed[id]
      if (posted === undefined) return [name, before[name] ?? null]
      const figure = readFigure(box, posted)
      if (figure.ok) return [name, figure.value]
      this.findings.push(error('C05', id, figure.failure))
      return [name, null]
    })
    return Object.fromEntries(read.filter((pair): pair is [string, Figure] => pair[1] !== null))
  }

  text(id: string, before: string | null): string | null {
    const posted = this.typed[id]
    if (posted === undefined) return before
    const text = readText(single(posted), REASON_LIMIT)
    if (text.ok) return text.value
    this.findings.push(error('C05', id, text.failure))
    return null
  }

  /** `not-offered` follows from the service profile and is never taken from a form. */
  state(id: string, before: LineState | null): LineState | null {
    const posted = this.typed[id]
    if (posted === undefined) return before
    const state = single(posted)
    if (state === '') return null
    if (!isLineState(state) || state === 'not-offered') throw new ForgedChoice('a state that is not offered')
    return state
  }
}

function readLine(reader: Reader, code: string, boxes: Fields, before: Line): Line {
  return {
    state: reader.state(fieldId(code, 'state'), before.state),
    reason: reader.text(fieldId(code, 'reason'), before.reason),
    explanation: reader.text(fieldId(code, 'explanation'), before.explanation),
    figures: reader.figures(code, boxes, before.figures),
  }
}

function readAbout(reader: Reader, { code, fields }: AboutReturn, { answers }: QuarterlyReturn): Line {
  return { ...blankLine, figures: reader.figures(code, fields, lineOf(answers, code).figures) }
}

function single(posted: TypedBox): string {
  if (typeof posted !== 'string') throw new ForgedChoice('several answers where one is asked')
  return posted
}

function sameLine(left: Line, right: Line): boolean {
  const same =
    left.state === right.state && left.reason === right.reason && left.explanation === right.explanation
  const names = new Set([...Object.keys(left.figures), ...Object.keys(right.figures)])
  return same && [...names].every((name) => left.figures[name] === right.figures[name])
}
