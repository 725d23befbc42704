import { Suspense } from 'react'
import { loadLate } from '@/ui/load-late'
import type { ProblemProps } from './problem-page'

const ProblemPage = loadLate<ProblemProps>(
  async () => (await import('./problem-page')).ProblemPage,
  PlainProblem,
)

/** Fetched when a page has just broken: every page carries its error pages, and few people ever see one. */
export function LateProblem(props: ProblemProps) {
  return (
    <Suspense>
      <ProblemPage {...props} />
    </Suspense>
  )
}

function PlainProblem({ reference }: ProblemProps) {
  return (
    <main>
      <h1>Sorry, there is a problem with the service</h1>
      <p>
        Reference: {reference}. <a href="/">Go to your home page</a>
      </p>
    </main>
  )
}
