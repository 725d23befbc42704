import { indicatorsOfSection } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Boxes, type Typed, readBoxes } from '../forms/read-boxes'
import type { Finding } from '../forms/finding'
import { codeAt } from '../forms/form'
import type { Fault } from '../imports/fault'
import type { Field } from '../kinds/field'
import type { Period } from '../periods/period'
import { type Result, fail, ok } from '../result'
import { draftFindings } from '../returns/draft-findings'
import type { QuarterlyReturn } from '../returns/quarterly-return'
import { type ResolvedLine, resolveLines } from '../returns/resolve-lines'
import { returnForm } from '../returns/return-form'
import { isUnfinished } from '../returns/section-findings'
import { boxesOfSection } from '../returns/section-boxes'
import type { VouchedLine } from './vouched'

/** One value of a file: of which box of which quarter, and where it stands. */
export interface HistoryCell {
  readonly line: number
  readonly period: Period
  readonly indicator: QuarterlyIndicator
  /** The name of the box, `106.numerator`, and its part behind the point. */
  readonly at: string
  readonly field: string
  readonly value: string
}

/** A past quarter as it would be kept. */
export interface PlannedQuarter {
  readonly period: Period
  /** Each with the line of the file on which it begins. */
  readonly lines: readonly (VouchedLine & { readonly line: number })[]
  /** What the rules would ask about, were it a return: nobody is asked, since whoever vouches vouches for all of it. */
  readonly warnings: readonly Finding[]
}

/** Of whom a return must be complete, and a file of the past need not. */
const NOT_OF_THE_PAST = ['C13', 'C22']

/** A quarter of a file under the rules of a return, as far as they are about the lines that the file has. */
export function planQuarter(
  framework: Framework,
  period: Period,
  cells: readonly HistoryCell[],
  at: Date,
): Result<PlannedQuarter, readonly Fault[]> {
  const codes = [...new Set(cells.map(({ indicator }) => indicator.code))]
  const { draft, faults } = fill(framework, period, cells, at)
  const rulebook = { framework, profile: [], history: [] }
  const own = draftFindings(rulebook, draft, draft.answers, at).filter(
    (each) => codes.includes(codeAt(each.at)) && !NOT_OF_THE_PAST.includes(each.code),
  )
  const errors = own.filter((each) => each.severity === 'error' && !followsFrom(faults, cells, each))
  if (faults.length + errors.length > 0)
    return fail([...faults, ...errors.map((each) => toFault(each, cells))])
  const lines = resolveLines(rulebook, draft, draft.answers).flatMap((resolved) => {
    const line = lineOfCode(cells, resolved.indicator.code)
    const vouched = codes.includes(resolved.indicator.code) ? toVouchedLine(resolved) : null
    return vouched ? [{ line, ...vouched }] : []
  })
  return ok({ period, lines, warnings: own.filter(({ severity }) => severity === 'warning') })
}

/** What could not be read is blank where the rules look, which is no fault of its own. */
function followsFrom(faults: readonly Fault[], cells: readonly HistoryCell[], finding: Finding): boolean {
  const own = cells.filter(({ indicator }) => indicator.code === codeAt(finding.at))
  return isUnfinished(finding) && own.some(({ line }) => faults.some((fault) => fault.line === line))
}

function toVouchedLine({ indicator, line }: ResolvedLine): VouchedLine | null {
  const { state, reason, figures } = line
  if (state === null) return null
  const { code, version: definitionVersion, kind } = indicator
  return { indicator: code, definitionVersion, kind, state, reason, figures }
}

function blankReturn(framework: Framework, period: Period): QuarterlyReturn {
  const key = { framework: framework.code, providerCode: '', period }
  return { ...key, state: 'draft', revision: 0, version: 0, answers: {}, entered: {}, saved: null }
}

function fill(
  framework: Framework,
  period: Period,
  cells: readonly HistoryCell[],
  at: Date,
): { readonly draft: QuarterlyReturn; readonly faults: readonly Fault[] } {
  const form = returnForm({ framework, profile: [], history: [] }, at)
  const faults: Fault[] = []
  let draft = blankReturn(framework, period)
  for (const { code } of framework.sections) {
    const own = indicatorsOfSection(code, period, framework).map((indicator) => indicator.code)
    const here = cells.filter(({ indicator }) => own.includes(indicator.code))
    const boxes = boxesOfSection(framework, code, { period })
    const typed = here.map((cell) => typeCell(cell, boxes))
    faults.push(...typed.flatMap((each) => (each.ok ? [] : [each.failure])))
    const known = Object.fromEntries(typed.flatMap((each) => (each.ok ? [each.value] : [])))
    const read = readBoxes(boxes, known, {})
    if (!read.ok) throw new Error('A choice of a file was taken that is none')
    faults.push(...read.value.unreadable.map((each) => toFault(each, here)))
    draft = form.withValues(draft, code, form.normalise(draft, code, read.value.values))
  }
  return { draft, faults }
}

/** A cell as it would be typed into its box: a choice by its words, or by its value. */
function typeCell(
  { line, at, value }: HistoryCell,
  boxes: Boxes,
): Result<readonly [string, Typed[string]], Fault> {
  const box = boxes[at]
  const faultAt = (column: string, message: string) => fail({ line, column, message })
  if (!box || !isOfThePast(at)) return faultAt('box', 'There is no such box. The template has them all')
  if (!('options' in box)) return ok([at, value])
  const wanted = box.type === 'choices' ? value.split(';').map((each) => each.trim()) : [value]
  const chosen = wanted.map((each) => chosenIn(box, each))
  if (chosen.some((each) => each === null)) {
    const known = box.options.map((option) => option.value).join(', ')
    return faultAt('value', `Write one of: ${known}`)
  }
  const values = chosen.flatMap((each) => each ?? [])
  return ok([at, box.type === 'choices' ? values : (values[0] ?? '')])
}

/** What is said to a warning is no part of the past: nobody was asked. */
function isOfThePast(at: string): boolean {
  return !/\.(explanation|answered|asked|confirm|overrode|overrideShown|overrideStands)$/.test(at)
}

function chosenIn(box: Extract<Field, { options: unknown }>, wanted: string): string | null {
  const same = (text: string) => text.toLowerCase() === wanted.toLowerCase()
  return box.options.find(({ value, text }) => same(value) || same(text))?.value ?? null
}

/** A finding where its box stands in the file; where the file does not have it, at the line's first row. */
function toFault(
  { at, message }: { readonly at: string; readonly message: string },
  cells: readonly HistoryCell[],
): Fault {
  const cell = cells.find((each) => each.at === at)
  if (cell) return { line: cell.line, column: 'value', message }
  return { line: lineOfCode(cells, codeAt(at)), column: 'box', message: `${at}: ${message}` }
}

function lineOfCode(cells: readonly HistoryCell[], code: string): number {
  return cells.find(({ indicator }) => indicator.code === code)?.line ?? 0
}
