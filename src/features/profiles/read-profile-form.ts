import type { Framework } from '@/domain/catalogue/framework'
import type { Boxes } from '@/domain/forms/read-boxes'
import { type Malformed, malformed } from '@/domain/forms/read-figure'
import { text } from '@/domain/kinds/field'
import { type Result, fail } from '@/domain/result'
import { FROM_PERIOD } from '@/domain/returns/change-profile'
import { type ProfileTarget, postedProfileSchema } from '@/domain/returns/posted-profile-schema'
import { type TypedBoxes, boxesOfProfile } from '@/domain/returns/read-offering'
import { parseFields, postedFields } from '@/server/http/read-form'
import { readPageForm } from '@/server/http/read-page-form'

const HIDDEN: readonly string[] = ['framework', 'provider', 'step', 'shown', 'seen']

/** What stands in the hidden fields, whatever else the form holds; malformed when they are broken. */
export function readProfileTarget(form: FormData): Result<ProfileTarget, Malformed> {
  const fields = postedFields(form)
  if (!fields) return fail(malformed)
  return parseFields(new Map([...fields].filter(([name]) => HIDDEN.includes(name))), postedProfileSchema)
}

/** Whether a form is one of ours, with the boxes that it has and no others. */
export function isProfileForm(form: FormData, framework: Framework): boolean {
  return readPageForm(form, boxesOf(framework), postedProfileSchema).ok
}

/** What was typed and chosen, by the names of the boxes, to be shown again whatever is wrong with it. */
export function typedBoxes(form: FormData, framework: Framework): TypedBoxes {
  return Object.fromEntries(Object.keys(boxesOf(framework)).map((name) => [name, firstText(form, name)]))
}

function boxesOf(framework: Framework): Boxes {
  return { [FROM_PERIOD]: text('From which quarter?'), ...boxesOfProfile(framework) }
}

function firstText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
