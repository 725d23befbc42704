import type { ReactNode } from 'react'

export type InsetTextProps = { children: ReactNode }

/** A passage set apart from the text around it. */
export function InsetText({ children }: InsetTextProps) {
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">Information: </span>
      {children}
    </div>
  )
}
