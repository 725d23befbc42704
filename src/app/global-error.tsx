'use client'

import { LateProblem } from './late-problem'
import '@/ui/styles/service.scss'

/** Stands in for the whole page when even its frame breaks. The framework's own breaks the content policy. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <LateProblem reference={error.digest} />
      </body>
    </html>
  )
}
