import type { Typed } from '@/domain/returns/fill-section'
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
  const typed: Record<string, string | readonly string[]> = {}
  const expected = new Set(hidden)
  for (const [id, control] of controls) {
    const names = control === 'date' ? DATE_PARTS.map((part) => `${id}-${part}`) : [id]
    names.forEach((name) => expected.add(name))
    const posted = names.map((name) => form.getAll(name))
    if (!posted.flat().every((text) => typeof text === 'string')) return null
    if (control !== 'many' && posted.some((texts) => texts.length > 1)) return null
    if (control === 'many') typed[id] = [...new Set(posted.flat().map(String))]
    else if (posted.some((texts) => texts.length > 0))
      typed[id] = posted.map(([text]) => String(text ?? '')).join('/')
  }
  const isOurs = [...form.keys()].every((name) => name.startsWith('$') || expected.has(name))
  return isOurs ? typed : null
}
