'use client'

import { PlainFrame } from '@/ui/plain-frame'
import { footer } from './footer'
import { Problem } from './problem'

/** What people see when a page breaks. The framework keeps the cause from them and gives its reference. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <PlainFrame footer={footer}>
      <Problem reference={error.digest} />
    </PlainFrame>
  )
}
