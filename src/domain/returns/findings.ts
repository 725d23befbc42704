import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import type { Fields, Figures } from '../kinds/field'
import type { LineRule } from '../kinds/kind'
import { type Finding, error } from './finding'
import { type Answers, type ReturnKey, lineOf } from './quarterly-return'
import { crossFindings } from './cross-findings'
import { type Rulebook, type SettledLine, settle } from './settle'

/** Everything that can be said about the figures of a return, in the order of its lines; all rules run at once. */
export function findingsOf(rulebook: Rulebook, key: ReturnKey, answers: Answers): readonly Finding[] {
  const lines = settle(rulebook, key, answers)
  return [
    ...extractFindings(rulebook.framework, lines, answers),
    ...lines.flatMap(lineFindings),
    ...crossFindings(rulebook.framework, lines, answers),
  ]
}

function lineFindings(settled: SettledLine): Finding[] {
  const { indicator, line, asked } = settled
  if (!asked) return line.state === 'not-offered' ? [] : [notOffered(settled)]
  switch (line.state) {
    case null:
      return [unstated(settled)]
    case 'value':
      return valueFindings(settled)
    case 'not-available':
      return [...(line.reason ? [] : [noReason(indicator)]), ...strayFigures(settled)]
    case 'nil':
      return strayFigures(settled)
    case 'not-offered':
      return [unstated(settled)]
  }
}

function noReason({ code }: QuarterlyIndicator): Finding {
  return error('C03', fieldId(code, 'reason'), 'Say why the figures are not available')
}

function notOffered({ indicator, line, boxes }: SettledLine): Finding {
  const first = Object.keys(boxes).find((name) => line.figures[name] !== undefined)
  return error(
    'C07',
    fieldId(indicator.code, first ?? 'state'),
    `The service profile says that ${indicator.code} is not offered in this quarter. ` +
      'Clear this line, or ask your gatekeeper to correct the profile',
  )
}

/** C04: figures beside a state that has none, each of them. */
function strayFigures({ indicator, boxes, line }: SettledLine): Finding[] {
  const message = 'Clear this box, or choose "We have figures": it cannot be both'
  return Object.keys(boxes)
    .filter((name) => line.figures[name] !== undefined)
    .filter((name) => !(line.state === 'nil' && boxes[name]?.allowedWithNil))
    .map((name) => error('C04', fieldId(indicator.code, name), message))
}

/** C01, or C04 where figures were typed and nothing was said of them. */
function unstated({ indicator, line }: SettledLine): Finding {
  const at = fieldId(indicator.code, 'state')
  return Object.keys(line.figures).length > 0
    ? error('C04', at, 'Choose "We have figures", or clear the boxes of this line')
    : error('C01', at, 'Choose which statement is true')
}

function valueFindings({ indicator, boxes, line }: SettledLine): Finding[] {
  const rules: readonly LineRule[] = [...kinds[indicator.kind].rules, ...indicator.rules]
  const broken = rules.filter((rule) => rule.isBroken(line.figures))
  const ruled = broken.map((rule) => ({ rule, field: rule.fieldFor?.(line.figures) ?? rule.field }))
  const silenced = new Set(ruled.map(({ field }) => field))
  const blank = blanks(boxes, line.figures)
  return [
    ...blank
      .filter((name) => !silenced.has(name))
      .map((name) => error('C02', fieldId(indicator.code, name), sayBlank(boxes, name))),
    ...tooLarge(indicator.code, boxes, line.figures),
    ...(broken.length + blank.length === 0 ? aboutNobody(indicator, line.figures) : []),
    ...ruled.map(({ rule, field }) => ({
      code: rule.code,
      severity: rule.severity,
      at: fieldId(indicator.code, field),
      message: rule.message(line.figures),
    })),
  ]
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
    return [
      error(
        'C06',
        fieldId(code, name),
        `Enter ${limit} or fewer: ${figure.toLocaleString('en-GB')} cannot be right`,
      ),
    ]
  })
}

/** C13: registry figures without the day on which they were taken. */
function extractFindings(framework: Framework, lines: readonly SettledLine[], answers: Answers): Finding[] {
  const { code, requiredWith } = framework.aboutReturn
  const { figures } = lineOf(answers, code)
  return Object.entries(requiredWith).flatMap(([name, indicator]) => {
    const reported = lines.some(
      (settled) => settled.indicator.code === indicator && settled.line.state === 'value',
    )
    if (!reported || figures[name] !== undefined) return []
    const message = `Enter this date: ${indicator} reports figures from this registry`
    return [error('C13', fieldId(code, name), message)]
  })
}
