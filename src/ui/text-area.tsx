import type { ChangeEventHandler, FocusEventHandler } from 'react'
import { describedBy } from './described-by'
import { LabelledField, type LabelledFieldProps } from './labelled-field'

export type TextAreaProps = LabelledFieldProps & {
  defaultValue?: string | undefined
  rows?: number | undefined
  disabled?: boolean | undefined
  onChange?: ChangeEventHandler<HTMLTextAreaElement> | undefined
  onBlur?: FocusEventHandler<HTMLTextAreaElement> | undefined
}

/** Several lines of text, such as the explanation of a warning. */
export function TextArea(props: TextAreaProps) {
  const { label, labelSize, hint, error, describedBy: extra, rows = 5, ...area } = props
  return (
    <LabelledField {...{ id: area.id, label, labelSize, hint, error }}>
      <textarea
        className={error ? 'nhsuk-textarea nhsuk-textarea--error' : 'nhsuk-textarea'}
        rows={rows}
        aria-describedby={describedBy(area.id, { hint, error, describedBy: extra })}
        {...area}
      />
    </LabelledField>
  )
}
