import type { ChangeEventHandler } from 'react'
import { describedBy } from './described-by'
import { LabelledField, type LabelledFieldProps } from './labelled-field'

type SelectOption = {
  value: string
  text: string
  /** Options of one group stand together under its name. */
  group?: string | undefined
}

export type SelectProps = LabelledFieldProps & {
  options: readonly SelectOption[]
  defaultValue?: string | undefined
  disabled?: boolean | undefined
  onChange?: ChangeEventHandler<HTMLSelectElement> | undefined
}

/**
 * One choice from many. In a form with an action, give it a `key` that changes with each answer from the
 * server: React resets the form and would otherwise lose the choice.
 */
export function Select(props: SelectProps) {
  const { label, labelSize, hint, error, describedBy: extra, options, ...select } = props
  return (
    <LabelledField {...{ id: select.id, label, labelSize, hint, error }}>
      <select
        className={error ? 'nhsuk-select nhsuk-select--error' : 'nhsuk-select'}
        aria-describedby={describedBy(select.id, { hint, error, describedBy: extra })}
        {...select}
      >
        {groupsOf(options).map(([group, own]) =>
          group === undefined ? (
            own.map(toOption)
          ) : (
            <optgroup key={group} label={group}>
              {own.map(toOption)}
            </optgroup>
          ),
        )}
      </select>
    </LabelledField>
  )
}

function toOption({ value, text }: SelectOption) {
  return (
    <option key={value} value={value}>
      {text}
    </option>
  )
}

/** The options under the names of their groups, in the order in which these first occur. */
function groupsOf(
  options: readonly SelectOption[],
): readonly (readonly [string | undefined, SelectOption[]])[] {
  const groups = new Map<string | undefined, SelectOption[]>()
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  return [...groups]
}
