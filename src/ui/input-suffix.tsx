import type { ReactNode } from 'react'

type InputSuffixProps = { suffix: string | undefined; children: ReactNode }

/** A unit after a box. It is not read out, so the label must name the unit too. */
export function InputSuffix({ suffix, children }: InputSuffixProps) {
  if (!suffix) return children
  return (
    <div className="nhsuk-input-wrapper">
      {children}
      <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
        {suffix}
      </div>
    </div>
  )
}
