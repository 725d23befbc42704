import type { Framework } from '../catalogue/framework'
import { EXPLANATION, explanationOf } from '../forms/explanation-box'
import { codeAt } from '../forms/form'
import { textIn } from '../kinds/field'
import { type Finding, error } from '../forms/finding'
import { type Answers, lineOf } from './quarterly-return'

/** The shortest explanation that can say anything, in characters; a run of spaces counts as one, the invisible not. */
const SHORTEST = 20
/** A text of fewer different characters than this, capitals as small letters, says nothing. */
const FEWEST_DIFFERENT = 5
const INVISIBLE = /\p{Cf}/gu

/** C22: a warning that nobody has explained, said once for each line, at the box for it. */
export function unexplained(framework: Framework, answers: Answers, findings: readonly Finding[]): Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const boxes = [...new Set(warnings.map(explanationOf))]
  return boxes.flatMap((at) => {
    const asked = warnings.filter((finding) => explanationOf(finding) === at)
    const fault = faultOf(explanationAt(framework, answers, at), FIGURES)
    return fault ? [error('C22', at, `${fault}. ${sayAsked(asked)}`)] : []
  })
}

function explanationAt({ aboutReturn }: Framework, answers: Answers, at: string): string {
  const code = codeAt(at)
  const line = lineOf(answers, code)
  return (code === aboutReturn.code ? textIn(line.figures, EXPLANATION) : line.explanation) ?? ''
}

/** What a warning asks about, as the messages name it. */
interface Explained {
  readonly subject: string
  readonly object: string
}

const FIGURES: Explained = { subject: 'the figures are', object: 'them' }

/** What keeps a text from explaining anything, with what to write instead; null when it is an explanation. */
export function faultOf(explanation: string, { subject, object }: Explained): string | null {
  if (explanation === '') return `Say why ${subject} right although a warning asks about ${object}`
  switch (wantOf(explanation, SHORTEST)) {
    case 'more':
      return `Say a little more: at least ${SHORTEST} characters, so that others understand why ${subject} right`
    case 'words':
      return `Explain in words why ${subject} right`
    case null:
      return null
  }
}

/** The fewest characters of a reason or an action that can say anything. */
const SHORTEST_REASON = 10

/**
 * What keeps a few words from telling others `what` (`why the figures are not available`), with what to write instead; null
 * when they may.
 */
export function reasonFaultOf(text: string, what: string): string | null {
  switch (wantOf(text, SHORTEST_REASON)) {
    case 'more':
      return `Say a little more: at least ${SHORTEST_REASON} characters, so that others understand ${what}`
    case 'words':
      return `Say in words ${what}`
    case null:
      return null
  }
}

/** What a text that is to tell others something lacks: length, or words; null when it may say something. */
function wantOf(text: string, shortest: number): 'more' | 'words' | null {
  const characters = Array.from(text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim())
  if (characters.length < shortest) return 'more'
  const different = new Set(characters.map((character) => character.toLowerCase()))
  different.delete(' ')
  return different.size < FEWEST_DIFFERENT ? 'words' : null
}

/** Which warnings ask, by the first sentence of each: `The warning: “20 of 20 (100.0%) is unusual for so many”`. */
export function sayAsked(warnings: readonly Finding[]): string {
  const asked = warnings.map(({ message }) => `“${message.split(/\.\s/)[0]?.replace(/\.$/, '') ?? ''}”`)
  return `${asked.length === 1 ? 'The warning' : 'The warnings'}: ${asked.join('; ')}`
}
