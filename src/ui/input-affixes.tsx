import type { ReactNode } from 'react'

type InputAffixesProps = { prefix?: string | undefined; suffix?: string | undefined; children: ReactNode }

/** A unit before or after a box. It is not read out, so the label must name the unit too. */
export function InputAffixes({ prefix, suffix, children }: InputAffixesProps) {
  if (!prefix && !suffix) return children
  return (
    <div className="nhsuk-input-wrapper">
      {prefix && (
        <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {children}
      {suffix && (
        <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  )
}
