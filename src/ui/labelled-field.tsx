import type { ReactNode } from 'react'
import { ErrorMessage } from './error-message'
import { FormGroup } from './form-group'
import { Hint } from './hint'
import { Label, type LabelSize } from './label'

/** What every single-box control takes, whatever kind of box it is. */
export type LabelledFieldProps = {
  id: string
  name: string
  label: ReactNode
  labelSize?: LabelSize | undefined
  hint?: ReactNode
  error?: string | undefined
  /** Ids of other elements that describe the control, besides its own hint and error. */
  describedBy?: string | undefined
}

type Props = Omit<LabelledFieldProps, 'name' | 'describedBy'> & { children: ReactNode }

/** Label, hint, error and box, in the order that screen readers and the NHS design system expect. */
export function LabelledField(props: Props) {
  const { id, label, labelSize, hint, error, children } = props
  return (
    <FormGroup hasError={Boolean(error)}>
      <Label htmlFor={id} size={labelSize}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children}
    </FormGroup>
  )
}
