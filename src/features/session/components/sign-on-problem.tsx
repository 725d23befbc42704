import { type SignOnProblem, signOnProblems } from '@/domain/access/sign-on'
import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'

/** Why nothing came of single sign-on, and what to do. */
export function SignOnProblemPage({ problem }: { problem: SignOnProblem }) {
  const { heading, said } = signOnProblems[problem]
  return (
    <>
      <PageTitle title={heading} />
      <Heading level={1}>{heading}</Heading>
      {said.map((each) => (
        <p key={each}>{each}</p>
      ))}
      <p>
        <a href="/sign-in">Go to the page to sign in</a>
      </p>
    </>
  )
}
