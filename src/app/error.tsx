'use client'

import { LateProblem } from './late-problem'

/** What people see when a page breaks. The framework keeps the cause from them and gives its reference. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <LateProblem reference={error.digest} />
}
