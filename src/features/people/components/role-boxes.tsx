import { DateInput } from '@/ui/date-input'
import { Details } from '@/ui/details'
import { HiddenInputs } from '@/ui/hidden-inputs'
import type { PostedControls } from '@/ui/posted-form'
import { Radios } from '@/ui/radios'
import { Select } from '@/ui/select'
import type { RoleChoices } from '../to-role-choices'

/** Which role somebody is to hold, where, and from when to when. */
export function RoleBoxes({ choices, ...controls }: PostedControls & { readonly choices: RoleChoices }) {
  const { valueOf, errorAt } = controls
  const { roles, organisations, frameworks } = choices
  return (
    <>
      <Radios
        {...{ id: 'role', name: 'role', legend: 'Role', items: roles }}
        defaultValue={valueOf('role')}
        error={errorAt('role')}
      />
      <OneOrMore
        {...{ name: 'organisation', label: 'Organisation', options: organisations }}
        hint={choices.isNational ? 'Leave this blank for a national role or an administrator.' : undefined}
        isOptional={choices.isNational}
        {...controls}
      />
      <OneOrMore {...{ name: 'framework', label: 'Framework', options: frameworks }} {...controls} />
      <Details
        summary="First and last day of the role (optional)"
        open={Boolean(errorAt('from') ?? errorAt('to'))}
      >
        <RoleDates {...controls} />
      </Details>
    </>
  )
}

/** The first and the last day of a role. */
export function RoleDates({ valueOf, errorAt }: PostedControls) {
  return (['from', 'to'] as const).map((name) => (
    <DateInput
      key={name}
      {...{ id: name, name, legend: name === 'from' ? 'First day' : 'Last day', legendSize: 's' }}
      hint={
        name === 'from'
          ? 'Blank to begin at once. For example, 1 12 2026'
          : 'The role ends by itself after this day'
      }
      error={errorAt(name)}
      defaultValue={{
        day: valueOf(`${name}-day`),
        month: valueOf(`${name}-month`),
        year: valueOf(`${name}-year`),
      }}
    />
  ))
}

interface Several extends PostedControls {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly hint?: string | undefined
  readonly isOptional?: boolean
}

/** What there is one of is not asked for. */
function OneOrMore({ name, label, options, hint, isOptional = false, valueOf, errorAt }: Several) {
  const [only, ...others] = options
  if (only && others.length === 0 && !isOptional) return <HiddenInputs values={{ [name]: only.value }} />
  const blank = { value: '', text: isOptional ? 'None' : 'Choose one' }
  return (
    <Select
      {...{ id: name, name, label, hint, options: [blank, ...options] }}
      defaultValue={valueOf(name)}
      error={errorAt(name)}
    />
  )
}
