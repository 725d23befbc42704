'use client'

import { PageFrame } from '@/ui/page-frame'
import { footer } from './footer'
import { Problem } from './problem'

/** What people see when a page breaks. The framework keeps the cause from them and gives its reference. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <PageFrame footer={footer}>
      <Problem reference={error.digest} />
    </PageFrame>
  )
}
