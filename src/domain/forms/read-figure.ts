import type { ChoicesField, Field, Figure, Option } from '../kinds/field'
import { type Result, fail, ok } from '../result'
import { readDate } from './read-date'
import { readNumber } from './read-number'
import { readText } from './read-text'

/** What a person typed or chose: a text; several where several may be chosen, or in the three boxes of a date. */
export type TypedBox = string | readonly string[]

/** What no page of ours posts: a choice that it does not offer, several answers where one is asked. No person can do that. */
export interface Malformed {
  readonly kind: 'malformed'
}

export const malformed: Malformed = { kind: 'malformed' }

export function isMalformed(failure: string | Malformed): failure is Malformed {
  return failure === malformed
}

type Read = Result<Figure | null, string | Malformed>

/**
 * The figure that was typed, null for a blank box, or the message that says how to correct it. A blank never becomes 0,
 * and nothing is guessed: a text either is a figure or is refused.
 */
export function readFigure(field: Field, typed: TypedBox): Read {
  if (field.type === 'choices') return readChoices(field.options, typed)
  if (typeof typed === 'string') return readOne(field, typed)
  return field.type === 'date' && typed.length === 3 ? readDate(typed) : fail(malformed)
}

function readOne(field: Exclude<Field, ChoicesField>, typed: string): Read {
  switch (field.type) {
    case 'count':
    case 'decimal': {
      const read = readNumber(field.type, typed)
      return read.ok ? ok(read.value?.value ?? null) : read
    }
    case 'choice':
      return typed === '' || isOffered(field.options, typed) ? ok(typed || null) : fail(malformed)
    case 'text':
      return readText(typed, field.maximumLength)
    case 'date':
      return readDate(typed)
  }
}

/** Whether a box keeps fewer decimals than were typed into it. */
export function isRounded(field: Field, typed: TypedBox): boolean {
  if (field.type !== 'decimal' || typeof typed !== 'string') return false
  const read = readNumber(field.type, typed)
  return read.ok && read.value !== null && read.value.isRounded
}

function readChoices(options: readonly Option[], typed: TypedBox): Read {
  const chosen = (typeof typed === 'string' ? [typed] : typed).filter((value) => value !== '')
  if (!chosen.every((value) => isOffered(options, value))) return fail(malformed)
  const inOrder = options.filter(({ value }) => chosen.includes(value)).map(({ value }) => value)
  return ok(inOrder.length > 0 ? inOrder.join(';') : null)
}

function isOffered(options: readonly Option[], typed: string): boolean {
  return options.some(({ value }) => value === typed)
}
