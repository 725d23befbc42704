import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

export type LabelProps = {
  htmlFor: string
  size?: LabelSize | undefined
  /** When the page asks one thing, its label is also the page's heading. */
  isPageHeading?: boolean | undefined
  isHidden?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** The name of a control. */
export function Label({ htmlFor, size, isPageHeading, isHidden, className, children }: LabelProps) {
  const classes = classNames(
    'nhsuk-label',
    size && `nhsuk-label--${size}`,
    isHidden && 'nhsuk-u-visually-hidden',
    className,
  )
  const label = (
    <label className={classes} htmlFor={htmlFor}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 className="nhsuk-label-wrapper">{label}</h1> : label
}
