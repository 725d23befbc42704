import type { ReactNode } from 'react'

export type HintProps = { id: string; className?: string | undefined; children: ReactNode }

/** Help that stands under a label and is read out with its control. */
export function Hint({ id, className, children }: HintProps) {
  return (
    <div className={className ? `nhsuk-hint ${className}` : 'nhsuk-hint'} id={id}>
      {children}
    </div>
  )
}
