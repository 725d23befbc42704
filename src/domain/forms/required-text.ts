import { type Result, fail, ok } from '../result'
import { readText } from './read-text'
import { visibleText } from './visible-text'

/** What a text must have, so that it tells others anything. */
export type TextNeed = MarkNeed | WordsNeed

/** A letter or a digit (`3.1`, `page 4`), or a name in letters. */
interface MarkNeed {
  readonly kind: 'mark' | 'name'
  /** What to write, where nothing stands, or nothing that says anything: `Type your full name`. */
  readonly missing: string
}

/** So many characters in words; a run of spaces counts as one. */
interface WordsNeed {
  readonly kind: 'words'
  readonly missing: string
  readonly least: number
  /** What others are to understand by it: `why the figures are not available`. */
  readonly what: string
}

/** The fewest characters of a reason or an action that can say anything, and of an explanation to a warning. */
const LEAST_OF_REASON = 10
const LEAST_OF_EXPLANATION = 20
/** Words of fewer different letters than this, capitals as small letters, say nothing. */
const FEWEST_DIFFERENT = 5
/** The shortest names, given and family, have a letter each. */
const FEWEST_IN_NAME = 2

export function reasonNeed(missing: string, what: string): TextNeed {
  return { kind: 'words', least: LEAST_OF_REASON, missing, what }
}

export function explanationNeed(missing: string, what: string): TextNeed {
  return { kind: 'words', least: LEAST_OF_EXPLANATION, missing, what }
}

/** What keeps a text from telling others what it is asked for, with what to write instead; null when it may tell them. */
export function textFaultOf(text: string | null, need: TextNeed): string | null {
  const visible = visibleText(text ?? '').replace(/\s+/gu, ' ')
  if (!/[\p{L}\p{N}]/u.test(visible)) return need.missing
  const letters = visible.match(/\p{L}/gu) ?? []
  if (need.kind !== 'words')
    return need.kind === 'name' && letters.length < FEWEST_IN_NAME ? need.missing : null
  if (Array.from(visible).length < need.least)
    return `Say a little more: at least ${need.least} characters, so that others understand ${need.what}`
  const different = new Set(letters.map((letter) => letter.toLowerCase()))
  return different.size < FEWEST_DIFFERENT ? `Say in words ${need.what}` : null
}

/** A text that may not be left out, as others see it, or the message that says what to write. */
export function readRequired(
  typed: string,
  { maximumLength, need }: { readonly maximumLength: number; readonly need: TextNeed },
): Result<string, string> {
  const read = readText(typed, maximumLength)
  if (!read.ok) return read
  const fault = textFaultOf(read.value, need)
  return fault === null && read.value !== null ? ok(read.value) : fail(fault ?? need.missing)
}
