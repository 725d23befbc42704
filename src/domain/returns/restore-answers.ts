import type { Framework } from '../catalogue/framework'
import { type VersionContent, differencesBetween, toComparedLine } from './differences'
import { type Answers, type Line, type QuarterlyReturn, blankLine, lineOf } from './quarterly-return'
import { type Rulebook, resolveLines } from './resolve-lines'

/** A version as its draft is made again from it. */
export interface Restored {
  readonly version: VersionContent
  /** The boxes that were filled in from other lines, by line: nobody typed them. */
  readonly filled: ReadonlyMap<string, readonly string[]>
}

/** The answers of a draft that says again what a version says, and the lines that say something else until then. */
export function restoreAnswers(
  rulebook: Rulebook,
  current: QuarterlyReturn,
  { version, filled }: Restored,
): { readonly answers: Answers; readonly changed: readonly string[] } {
  const { framework } = rulebook
  const changed = changedLines(rulebook, current, version)
  const restored = changed.map((code) => [code, lineAsTyped(framework, code, version, filled)] as const)
  return { answers: { ...current.answers, ...Object.fromEntries(restored) }, changed }
}

function changedLines(
  rulebook: Rulebook,
  current: QuarterlyReturn,
  version: VersionContent,
): readonly string[] {
  const about = lineOf(current.answers, rulebook.framework.aboutReturn.code).figures
  const lines = resolveLines(rulebook, current, current.answers).map(toComparedLine)
  const differences = differencesBetween(rulebook.framework, version, { about, lines })
  return [...new Set(differences.map(({ code }) => code))]
}

/** What is not offered follows from the service profile, and is no answer of its own. */
function lineAsTyped(
  { aboutReturn }: Framework,
  code: string,
  { about, lines }: VersionContent,
  filled: Restored['filled'],
): Line {
  if (code === aboutReturn.code) return { ...blankLine, figures: about }
  const line = lines.find(({ indicator }) => indicator === code)
  if (!line || line.state === 'not-offered') return blankLine
  const { state, reason, explanation } = line
  const typed = Object.entries(line.figures).filter(([name]) => !filled.get(code)?.includes(name))
  return { state, reason, explanation, figures: Object.fromEntries(typed) }
}
