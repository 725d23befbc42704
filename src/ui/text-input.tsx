import type { ChangeEventHandler, FocusEventHandler, HTMLInputAutoCompleteAttribute } from 'react'
import { classNames } from './class-names'
import { describedBy } from './described-by'
import { InputSuffix } from './input-suffix'
import { LabelledField, type LabelledFieldProps } from './labelled-field'

export type TextInputProps = LabelledFieldProps & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'search' | undefined
  defaultValue?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | undefined
  /** In characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  suffix?: string | undefined
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  spellCheck?: boolean | undefined
  maxLength?: number | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined
  onBlur?: FocusEventHandler<HTMLInputElement> | undefined
}

/** One line of text. Figures too are text, with `inputMode="numeric"`, so that nothing typed is ever lost. */
export function TextInput(props: TextInputProps) {
  const { label, labelSize, hint, error, describedBy: extra, ...rest } = props
  const { width, suffix, type = 'text', ...input } = rest
  const className = classNames(
    'nhsuk-input',
    error && 'nhsuk-input--error',
    width && `nhsuk-input--width-${width}`,
  )
  const box = (
    <input
      className={className}
      type={type}
      aria-describedby={describedBy(input.id, { hint, error, describedBy: extra })}
      {...input}
    />
  )
  return (
    <LabelledField {...{ id: input.id, label, labelSize, hint, error }}>
      <InputSuffix suffix={suffix}>{box}</InputSuffix>
    </LabelledField>
  )
}
