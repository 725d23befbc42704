import type { ReactNode } from 'react'

type Descriptions = {
  hint?: ReactNode
  error?: string | undefined
  describedBy?: string | undefined
}

/** The ids of everything that describes a control, in the order the NHS design system gives them. */
export function describedBy(
  id: string,
  { hint, error, describedBy: extra }: Descriptions,
): string | undefined {
  const ids = [extra, hint ? `${id}-hint` : undefined, error ? `${id}-error` : undefined]
  return ids.filter(Boolean).join(' ') || undefined
}
