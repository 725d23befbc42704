import { fieldId } from '@/domain/catalogue/field-id'
import type { Fields } from '@/domain/kinds/field'
import type { Typed } from '@/domain/returns/read-boxes'

type Control = 'one' | 'many' | 'date'

/** Every control that a page may post, by name. */
export type Controls = ReadonlyMap<string, Control>

/** The controls of some boxes. */
export function controlsOf(code: string, boxes: Fields): [string, Control][] {
  return Object.entries(boxes).map(([name, { type }]): [string, Control] => [
    fieldId(code, name),
    type === 'choices' ? 'many' : type === 'date' ? 'date' : 'one',
  ])
}

const DATE_PARTS = ['day', 'month', 'year'] as const

/**
 * What a form of boxes posted, by their names; null when the form is not one of ours: an unknown or repeated field, a file
 * in place of a text. Hidden fields are named by the caller; the framework's own begin with `$`.
 */
export function readBoxForm(form: FormData, controls: Controls, hidden: readonly string[]): Typed | null {
  const expected = new Set([...hidden, ...[...controls].flatMap(([id, control]) => namesOf(id, control))])
  if (![...form.keys()].every((name) => name.startsWith('$') || expected.has(name))) return null
  const typed: Record<string, string | readonly string[]> = {}
  for (const [id, control] of controls) {
    const posted = namesOf(id, control).map((name) => textsOf(form, name))
    const isOurs = posted.every((texts) => texts !== null && (control === 'many' || texts.length <= 1))
    if (!isOurs) return null
    const texts = posted.map((each) => each ?? [])
    if (control === 'many') typed[id] = [...new Set(texts.flat())]
    else if (texts.some((each) => each.length > 0)) typed[id] = texts.map(([text = '']) => text).join('/')
  }
  return typed
}

/**
 * What the page was drawn from, as its hidden box brings it back; null when that is not one of ours: no JSON, a box that
 * the page does not have, anything but texts. Whether these are figures is for the domain to say.
 */
export function readBoxBase(text: string | null, controls: Controls): Typed | null {
  const base = parseObject(text)
  const isOurs = ([name, value]: [string, unknown]) =>
    controls.get(name) === 'many' ? isTexts(value) : controls.has(name) && typeof value === 'string'
  return base && Object.entries(base).every(isOurs) ? (base as Typed) : null
}

function parseObject(text: string | null): object | null {
  try {
    const parsed: unknown = JSON.parse(text ?? '')
    return typeof parsed === 'object' && !Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** A date is posted in three boxes. */
function namesOf(id: string, control: Control): readonly string[] {
  return control === 'date' ? DATE_PARTS.map((part) => `${id}-${part}`) : [id]
}

/** The texts of a field, or null when one of them is a file. */
function textsOf(form: FormData, name: string): readonly string[] | null {
  const entries = form.getAll(name)
  const texts = entries.filter((entry) => typeof entry === 'string')
  return texts.length === entries.length ? texts : null
}
