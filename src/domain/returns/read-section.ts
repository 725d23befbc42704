import { boxesOf } from '../catalogue/boxes-of'
import { fieldId } from '../catalogue/field-id'
import { indicatorsOfSection } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Fields, Figures } from '../kinds/field'
import { type Finding, error } from './finding'
import {
  type Answers,
  type Line,
  type LineState,
  type ReturnKey,
  blankLine,
  isLineState,
  lineOf,
} from './quarterly-return'
import { type Typed, readBoxes } from './read-boxes'
import { ForgedChoice, type TypedBox } from './read-figure'
import { readText } from './read-text'

export const REASON_LIMIT = 1000

export interface ReadSection {
  /** The lines of the section. A box that was not posted, or cannot be read, is as it was before. */
  readonly lines: Answers
  /** What is no figure, each at its box. */
  readonly unreadable: readonly Finding[]
}

/** The boxes of each line on a section's page, by code; those of the return as a whole included. */
export function fieldsOfSection(
  framework: Framework,
  section: string,
  { period }: Pick<ReturnKey, 'period'>,
): Readonly<Record<string, Fields>> {
  const { aboutReturn } = framework
  return Object.fromEntries([
    ...(aboutReturn.section === section ? [[aboutReturn.code, aboutReturn.fields] as const] : []),
    ...indicatorsOfSection(section, period, framework).map((each) => [each.code, boxesOf(each)] as const),
  ])
}

/** Reads what was typed into a section over what stood there before. */
export function readSection(
  framework: Framework,
  key: Pick<ReturnKey, 'period'>,
  section: string,
  typed: Typed,
  before: Answers,
): ReadSection {
  const reader = new Reader(typed)
  const read = Object.entries(fieldsOfSection(framework, section, key)).map(([code, fields]) => {
    const line = lineOf(before, code)
    const figures = reader.figures(code, fields, line.figures)
    const isWhole = code === framework.aboutReturn.code
    return [code, isWhole ? { ...blankLine, figures } : { ...readLine(reader, code, line), figures }] as const
  })
  return { lines: Object.fromEntries(read), unreadable: reader.findings }
}

function readLine(reader: Reader, code: string, before: Line): Omit<Line, 'figures'> {
  return {
    state: reader.state(fieldId(code, 'state'), before.state),
    reason: reader.text(fieldId(code, 'reason'), before.reason),
    explanation: reader.text(fieldId(code, 'explanation'), before.explanation),
  }
}

/** Reads boxes one after another and keeps every error. */
class Reader {
  readonly findings: Finding[] = []
  constructor(private readonly typed: Typed) {}

  figures(code: string, boxes: Fields, before: Figures): Figures {
    const { figures, unreadable } = readBoxes(code, boxes, this.typed, before)
    this.findings.push(...unreadable.map(({ at, message }) => error('C05', at, message)))
    return figures
  }

  text(id: string, before: string | null): string | null {
    const posted = this.typed[id]
    if (posted === undefined) return before
    const text = readText(single(posted), REASON_LIMIT)
    if (text.ok) return text.value
    this.findings.push(error('C05', id, text.failure))
    return before
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

function single(posted: TypedBox): string {
  if (typeof posted !== 'string') throw new ForgedChoice('several answers where one is asked')
  return posted
}
