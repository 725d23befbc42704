import { EXPLANATION } from '@/domain/returns/return-warnings'
import type { Typed } from '@/domain/returns/read-section'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { fieldId } from '@/domain/catalogue/field-id'
import { indicatorsOfSection } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { Fields } from '@/domain/kinds/field'
import type { Period } from '@/domain/periods/period'

type Control = 'one' | 'many' | 'date'

/** Every control that the page of a section may post, by name. */
function controlsOf(framework: Framework, section: string, period: Period): ReadonlyMap<string, Control> {
  const boxes = (code: string, fields: Fields) =>
    Object.entries(fields).map(([name, { type }]): [string, Control] => [
      fieldId(code, name),
      type === 'choices' ? 'many' : type === 'date' ? 'date' : 'one',
    ])
  const { aboutReturn } = framework
  return new Map([
    ...(aboutReturn.section === section ? boxes(aboutReturn.code, aboutReturn.fields) : []),
    ...indicatorsOfSection(section, period, framework).flatMap((indicator): [string, Control][] => [
      [fieldId(indicator.code, 'state'), 'one'],
      [fieldId(indicator.code, 'reason'), 'one'],
      [fieldId(indicator.code, EXPLANATION), 'one'],
      ...boxes(indicator.code, boxesOf(indicator)),
    ]),
  ])
}

const DATE_PARTS = ['day', 'month', 'year'] as const

/**
 * What a section's form posted, by the names of its boxes; null when the form is not one of ours: an unknown or repeated
 * field, a file in place of a text. Hidden fields are named by the caller; the framework's own begin with `$`.
 */
export function readSectionForm(
  form: FormData,
  {
    framework,
    section,
    period,
    hidden,
  }: { framework: Framework; section: string; period: Period; hidden: readonly string[] },
): Typed | null {
  const controls = controlsOf(framework, section, period)
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
export function readSectionBase(
  text: string | null,
  { framework, section, period }: { framework: Framework; section: string; period: Period },
): Typed | null {
  const base = parseObject(text)
  const controls = controlsOf(framework, section, period)
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
