import { fieldId } from '../catalogue/field-id'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import type { Fields, Figures } from '../kinds/field'
import type { LineRule } from '../kinds/kind'
import type { LineContext } from '../kinds/line-context'
import { reasonNeed, textFaultOf } from '../forms/required-text'
import { type Finding, error } from '../forms/finding'
import { countedFigures } from './history'
import { lineWarnings } from './line-warnings'
import type { ResolvedLine } from './resolve-lines'

/** What its own rules say about one line: first whether it says anything, then whether its figures can be right. */
export function lineFindings(resolved: ResolvedLine, around: LineContext): Finding[] {
  const { indicator, line, applicable } = resolved
  if (!applicable) return line.state === 'not-offered' ? [] : [notOffered(resolved)]
  switch (line.state) {
    case null:
      return [unstated(resolved)]
    case 'value':
      return valueFindings(resolved, around)
    case 'not-available':
      return [...reasonFaults(indicator, line.reason), ...strayFigures(resolved)]
    case 'nil':
      return [...strayFigures(resolved), ...nilWarnings(resolved, around)]
    case 'not-offered':
      return [unstated(resolved)]
  }
}

const UNAVAILABLE = reasonNeed('Say why the figures are not available', 'why the figures are not available')

/** C03, or C24 where what was typed says nothing: everybody who reads the figures reads it in their place. */
function reasonFaults({ code }: QuarterlyIndicator, reason: string | null): Finding[] {
  const fault = textFaultOf(reason, UNAVAILABLE)
  return fault ? [error(reason ? 'C24' : 'C03', fieldId(code, 'reason'), fault)] : []
}

function notOffered({ indicator, line, boxes }: ResolvedLine): Finding {
  const first = Object.keys(boxes).find((name) => line.figures[name] !== undefined)
  return error(
    'C07',
    fieldId(indicator.code, first ?? 'state'),
    `The service profile says that ${indicator.code} is not offered in this quarter. ` +
      'Clear this line, or ask your gatekeeper to correct the profile',
  )
}

/** C04: figures beside a state that has none, each of them. */
function strayFigures({ indicator, boxes, line }: ResolvedLine): Finding[] {
  const message = 'Clear this box, or choose "We have figures": it cannot be both'
  return Object.keys(boxes)
    .filter((name) => line.figures[name] !== undefined)
    .filter((name) => !(line.state === 'nil' && boxes[name]?.allowedWithNil))
    .map((name) => error('C04', fieldId(indicator.code, name), message))
}

/** C01, or C04 where figures were typed and nothing was said of them. */
function unstated({ indicator, line }: ResolvedLine): Finding {
  const at = fieldId(indicator.code, 'state')
  return Object.keys(line.figures).length > 0
    ? error('C04', at, 'Choose "We have figures", or clear the boxes of this line')
    : error('C01', at, 'Choose which statement is true')
}

function valueFindings(resolved: ResolvedLine, around: LineContext): Finding[] {
  const { indicator, boxes, line } = resolved
  const { code, kind } = indicator
  const rules: readonly LineRule[] = [...kinds[kind].rules, ...indicator.rules]
  const ruled = rules
    .filter((rule) => rule.isBroken(line.figures, around))
    .map((rule) => toFinding(rule, code, line.figures, around))
  const errors = ruled.filter(({ severity }) => severity === 'error')
  const pointedAt = new Set(errors.map(({ at }) => at))
  const blank = blanks(boxes, line.figures)
  return [
    ...blank
      .filter((name) => !pointedAt.has(fieldId(code, name)))
      .map((name) => error('C02', fieldId(code, name), sayBlank(boxes, name))),
    ...tooLarge(code, boxes, line.figures),
    ...(errors.length + blank.length === 0 ? aboutNobody(indicator, line.figures) : []),
    ...ruled,
    ...lineWarnings(resolved, 'value', line.figures, around),
  ]
}

/** Nothing to count may be surprising too: after many last quarter, or with many surveys given out. */
function nilWarnings(resolved: ResolvedLine, around: LineContext): Finding[] {
  const { indicator, line } = resolved
  const figures = countedFigures(indicator, line) ?? {}
  const asked = indicator.rules.filter((rule) => rule.alsoWhenNil && rule.isBroken(figures, around))
  return [
    ...asked.map((rule) => toFinding(rule, indicator.code, figures, around)),
    ...lineWarnings(resolved, 'nil', figures, around),
  ]
}

function toFinding(rule: LineRule, code: string, figures: Figures, around: LineContext): Finding {
  const { severity, field, fieldFor } = rule
  const at = fieldId(code, fieldFor?.(figures) ?? field)
  return { code: rule.code, severity, at, message: rule.message(figures, around) }
}

/** C15: figures about nobody. Zeros alone never come here: they have become the state "nil". */
function aboutNobody({ code, kind }: QuarterlyIndicator, figures: Figures): Finding[] {
  const { denominator } = kinds[kind]
  if (figures[denominator] !== 0) return []
  const message = `${code} counts nobody, yet other boxes hold figures. Correct this 0, or clear the other boxes`
  return [error('C15', fieldId(code, denominator), message)]
}

function blanks(boxes: Fields, figures: Figures): string[] {
  return Object.keys(boxes).filter((name) => boxes[name]?.required && figures[name] === undefined)
}

function sayBlank(boxes: Fields, name: string): string {
  const source = boxes[name]?.filledFrom
  return source
    ? `Enter this number: it could not be filled in, because ${source[0]} has no figure for it`
    : 'Enter this figure, or choose another statement if there is none'
}

function tooLarge(code: string, boxes: Fields, figures: Figures): Finding[] {
  return Object.entries(boxes).flatMap(([name, box]) => {
    const figure = figures[name]
    if ((box.type !== 'count' && box.type !== 'decimal') || typeof figure !== 'number' || figure <= box.limit)
      return []
    const limit = box.limit.toLocaleString('en-GB')
    return [error('C06', fieldId(code, name), `Enter ${limit} or fewer. Check the number for extra digits`)]
  })
}
