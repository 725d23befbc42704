import { PlainFrame } from '@/ui/plain-frame'
import { footer } from './footer'
import { Problem } from './problem'

export interface ProblemProps {
  readonly reference: string | undefined
}

/** What people see when a page breaks, in the frame that asks nothing of the service. */
export function ProblemPage({ reference }: ProblemProps) {
  return (
    <PlainFrame footer={footer}>
      <Problem reference={reference} />
    </PlainFrame>
  )
}
