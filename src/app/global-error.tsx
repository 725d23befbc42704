'use client'

import { PageFrame } from '@/ui/page-frame'
import { footer } from './footer'
import { Problem } from './problem'
import '@/ui/styles/service.scss'

/** Stands in for the whole page when even its frame breaks. The framework's own breaks the content policy. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <PageFrame footer={footer}>
          <Problem reference={error.digest} />
        </PageFrame>
      </body>
    </html>
  )
}
