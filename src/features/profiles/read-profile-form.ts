import { fieldId } from '@/domain/catalogue/field-id'
import type { Framework } from '@/domain/catalogue/framework'
import { type Period, parsePeriod } from '@/domain/periods/period'
import { FROM_PERIOD } from '@/domain/returns/change-profile'
import { type TypedBoxes, offeringBoxes } from '@/domain/returns/read-offering'

/** Which form was posted, by which button, and what its reader had been shown. */
export interface ProfileTarget {
  readonly providerCode: string
  readonly step: 'check' | 'record' | 'edit'
  readonly shown: Period
  readonly seen: readonly string[]
}

const HIDDEN = ['provider', 'step', 'shown', 'seen'] as const
const MARKS = /^([0-9a-f]{16}(,[0-9a-f]{16})*)?$/
const STEPS = ['check', 'record', 'edit'] as const

/** What stands in the hidden fields, or null when they are broken. */
export function readProfileTarget(form: FormData): ProfileTarget | null {
  const [provider, seen] = [only(form, 'provider') ?? '', only(form, 'seen') ?? '-']
  const shown = parsePeriod(only(form, 'shown') ?? '')
  const step = STEPS.find((each) => each === (only(form, 'step') ?? 'check'))
  if (!/^[A-Z0-9]{3,5}$/.test(provider) || !shown || !step || !MARKS.test(seen)) return null
  return { providerCode: provider, step, shown, seen: seen === '' ? [] : seen.split(',') }
}

/** Every box of the form by name, the quarter among them; null when the form is not one of ours. */
export function readProfileBoxes(form: FormData, framework: Framework): TypedBoxes | null {
  const known = new Set<string>([...HIDDEN, ...boxNames(framework)])
  const isOurs = [...form.keys()].every(
    (name) => name.startsWith('$') || (known.has(name) && only(form, name) !== null),
  )
  return isOurs ? typedBoxes(form, framework) : null
}

/** The same, whatever else the form holds: to be shown again. */
export function typedBoxes(form: FormData, framework: Framework): TypedBoxes {
  return Object.fromEntries(boxNames(framework).map((name) => [name, first(form, name)]))
}

function boxNames({ offerings }: Framework): readonly string[] {
  return [FROM_PERIOD, ...offerings.flatMap(({ code }) => offeringBoxes.map((box) => fieldId(code, box)))]
}

function first(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The one text of a field; null when it is missing, repeated or a file. */
function only(form: FormData, name: string): string | null {
  const [value, ...others] = form.getAll(name)
  return typeof value === 'string' && others.length === 0 ? value : null
}
