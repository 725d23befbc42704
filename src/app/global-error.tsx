'use client'

import { PlainFrame } from '@/ui/plain-frame'
import { footer } from './footer'
import { Problem } from './problem'
import '@/ui/styles/service.scss'

/** Stands in for the whole page when even its frame breaks. The framework's own breaks the content policy. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <PlainFrame footer={footer}>
          <Problem reference={error.digest} />
        </PlainFrame>
      </body>
    </html>
  )
}
