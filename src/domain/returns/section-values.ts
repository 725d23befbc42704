import { fieldId, parseFieldId } from '../catalogue/field-id'
import type { Values } from '../forms/read-boxes'
import type { Figure } from '../kinds/field'
import { type Answers, type Line, blankLine, isLineState, lineOf } from './quarterly-return'

/** What the boxes of some lines hold, by the names of the boxes. */
export function valuesOfLines(answers: Answers, codes: readonly string[]): Values {
  const held = codes.flatMap((code) => {
    const { figures, answered = null, overrode = null, ...said } = lineOf(answers, code)
    return Object.entries({ ...said, answered, overrode, ...figures }).map(
      ([name, value]): [string, Figure | null] => [fieldId(code, name), value],
    )
  })
  return Object.fromEntries(held.filter((pair): pair is [string, Figure] => pair[1] !== null))
}

/** The lines whose boxes hold these values. `whole` is the code of the return as a whole, which has figures alone. */
export function linesOfValues(values: Values, codes: readonly string[], whole: string): Answers {
  const held = Object.entries(values).map(([at, value]) => ({ ...parseFieldId(at), value }))
  const lines = codes.map((code): [string, Line] => {
    const own = held.flatMap(({ field, value, ...each }): [string, Figure][] =>
      each.code === code && field ? [[field, value]] : [],
    )
    return [code, code === whole ? toWhole(own) : toLine(own)]
  })
  return Object.fromEntries(lines)
}

function toWhole(held: readonly [string, Figure][]): Line {
  const { answered, ...figures } = Object.fromEntries(held)
  return { ...blankLine, ...(typeof answered === 'string' && { answered }), figures }
}

function toLine(held: readonly [string, Figure][]): Line {
  const { state, reason, explanation, answered, overrode, ...figures } = Object.fromEntries(held) as Record<
    string,
    Figure | undefined
  >
  const wordsIn = (box: Figure | undefined) => (typeof box === 'string' ? box : null)
  return {
    state: typeof state === 'string' && isLineState(state) ? state : null,
    reason: wordsIn(reason),
    explanation: wordsIn(explanation),
    ...(typeof answered === 'string' && { answered }),
    ...(typeof overrode === 'string' && { overrode }),
    figures: figures as Record<string, Figure>,
  }
}
