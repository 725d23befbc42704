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
  isPageHeading?: boolean | undefined
  isLabelHidden?: boolean | undefined
  hint?: ReactNode
  error?: string | undefined
  /** Ids of other elements that describe the control, besides its own hint and error. */
  describedBy?: string | undefined
  /** Anything that belongs under the box, such as last quarter's figure. */
  after?: ReactNode
}

type Props = Omit<LabelledFieldProps, 'name' | 'describedBy'> & { children: ReactNode }

/** Label, hint, error and box, in the order that screen readers and the NHS design system expect. */
export function LabelledField(props: Props) {
  const { id, label, labelSize, isPageHeading, isLabelHidden, hint, error, after, children } = props
  return (
    <FormGroup hasError={Boolean(error)}>
      <Label htmlFor={id} size={labelSize} isPageHeading={isPageHeading} isHidden={isLabelHidden}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children}
      {after}
    </FormGroup>
  )
}
