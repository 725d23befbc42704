import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

export type LabelProps = {
  htmlFor: string
  size?: LabelSize | undefined
  className?: string | undefined
  children: ReactNode
}

/** The name of a control. */
export function Label({ htmlFor, size, className, children }: LabelProps) {
  const classes = classNames('nhsuk-label', size && `nhsuk-label--${size}`, className)
  return (
    <label className={classes} htmlFor={htmlFor}>
      {children}
    </label>
  )
}
