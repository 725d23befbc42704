import { EXPLANATION } from '@/domain/returns/return-warnings'
import type { Typed } from '@/domain/returns/read-boxes'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { fieldId } from '@/domain/catalogue/field-id'
import { indicatorsOfSection } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import type { Period } from '@/domain/periods/period'
import { type Controls, controlsOf, readBoxBase, readBoxForm } from '@/server/http/read-box-form'

interface Section {
  readonly framework: Framework
  readonly section: string
  readonly period: Period
}

/** Every control that the page of a section may post, by name. */
function controlsOfSection({ framework, section, period }: Section): Controls {
  const { aboutReturn } = framework
  return new Map([
    ...(aboutReturn.section === section ? controlsOf(aboutReturn.code, aboutReturn.fields) : []),
    ...indicatorsOfSection(section, period, framework).flatMap((indicator) => [
      [fieldId(indicator.code, 'state'), 'one'] as const,
      [fieldId(indicator.code, 'reason'), 'one'] as const,
      [fieldId(indicator.code, EXPLANATION), 'one'] as const,
      ...controlsOf(indicator.code, boxesOf(indicator)),
    ]),
  ])
}

/** What a section's form posted, by the names of its boxes; null when the form is not one of ours. */
export function readSectionForm(
  form: FormData,
  { hidden, ...section }: Section & { readonly hidden: readonly string[] },
): Typed | null {
  return readBoxForm(form, controlsOfSection(section), hidden)
}

/** What the page was drawn from, as its hidden box brings it back; null when that is not one of ours. */
export function readSectionBase(text: string | null, section: Section): Typed | null {
  return readBoxBase(text, controlsOfSection(section))
}
