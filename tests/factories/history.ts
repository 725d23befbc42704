import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters } from '@/domain/periods/period'
import type { EarlierLine, History } from '@/domain/returns/history'
import type { Line } from '@/domain/returns/quarterly-return'
import { resolveLines } from '@/domain/returns/resolve-lines'
import { aDraftReturn, aProfile } from './draft-return'
import { PERIOD } from './period'

/** One line as it was submitted some quarters before the one of the other factories: with figures, unless told otherwise. */
export function anEarlierLine(
  indicator: string,
  figures: Line['figures'],
  overrides: Partial<EarlierLine> & { readonly back?: number } = {},
): EarlierLine {
  const { back = 1, ...other } = overrides
  const period = addQuarters(PERIOD, -back)
  return { period, indicator, definitionVersion: 1, state: 'value', figures, ...other }
}

/** A whole return of last quarter: the full one of the other factories, changed line by line. */
export function anEarlierReturn(answers: Readonly<Record<string, Partial<Line>>> = {}): History {
  const draft = aDraftReturn({ answers })
  return resolveLines({ framework, profile: aProfile() }, draft, draft.answers).map(({ indicator, line }) => {
    if (line.state === null) throw new Error(`Line ${indicator.code} says nothing`)
    return anEarlierLine(indicator.code, line.figures, { state: line.state })
  })
}
