import type { ChangeEventHandler } from 'react'
import { describedBy } from './described-by'
import { LabelledField, type LabelledFieldProps } from './labelled-field'

type SelectOption = { value: string; text: string; disabled?: boolean | undefined }

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
  const { labelSize, isPageHeading, isLabelHidden, after, ...rest } = props
  const { label, hint, error, describedBy: extra, options, ...select } = rest
  return (
    <LabelledField {...{ id: select.id, label, labelSize, isPageHeading, isLabelHidden, hint, error, after }}>
      <select
        className={error ? 'nhsuk-select nhsuk-select--error' : 'nhsuk-select'}
        aria-describedby={describedBy(select.id, { hint, error, describedBy: extra })}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </LabelledField>
  )
}
