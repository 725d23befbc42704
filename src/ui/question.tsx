import type { ReactNode } from 'react'
import { describedBy } from './described-by'
import { ErrorMessage } from './error-message'
import { Fieldset, type FieldsetProps } from './fieldset'
import { FormGroup } from './form-group'
import { Hint } from './hint'

export type QuestionProps = Omit<FieldsetProps, 'id' | 'children'> & {
  /** The start of the ids of the hint and the error; the fieldset itself has no id. */
  id: string
  hint?: ReactNode
  error?: string | undefined
}

/** A fieldset with a hint, an error and the red bar: what radios, checkboxes and dates stand in. */
export function Question({
  id,
  hint,
  error,
  describedBy: extra,
  children,
  ...fieldset
}: QuestionProps & { children: ReactNode }) {
  return (
    <FormGroup hasError={Boolean(error)}>
      <Fieldset {...fieldset} describedBy={describedBy(id, { hint, error, describedBy: extra })}>
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        {children}
      </Fieldset>
    </FormGroup>
  )
}
