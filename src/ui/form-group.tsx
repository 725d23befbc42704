import type { ReactNode } from 'react'

export type FormGroupProps = { hasError?: boolean | undefined; children: ReactNode }

/** Keeps the parts of one question together; in error it carries the red bar. */
export function FormGroup({ hasError, children }: FormGroupProps) {
  return (
    <div className={hasError ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      {children}
    </div>
  )
}
