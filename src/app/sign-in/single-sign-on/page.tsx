import { notFound } from 'next/navigation'
import { isSignOnProblem } from '@/domain/access/sign-on'
import { SignOnProblemPage } from '@/features/session/components/sign-on-problem'
import { type SearchParams, readParam } from '../../search-params'
import { Shell } from '../../shell'

/** Why nothing came of single sign-on. Open to everybody, and the same for everybody. */
export default async function SignOnPage({ searchParams }: { searchParams: SearchParams }) {
  const problem = await readParam(searchParams, 'problem')
  if (!isSignOnProblem(problem)) notFound()
  return (
    <Shell actor={null}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <SignOnProblemPage problem={problem} />
        </div>
      </div>
    </Shell>
  )
}
