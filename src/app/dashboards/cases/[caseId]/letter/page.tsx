import { notFound } from 'next/navigation'
import { caseHref, casesHref } from '@/domain/addresses/cases'
import { parseVersion } from '@/domain/addresses/parse-version'
import { parseCaseId } from '@/domain/cases/case-id'
import { LetterScreen } from '@/features/cases/components/letter-screen'
import { toLetterView } from '@/features/cases/to-letter-view'
import { getCase } from '@/operations/read/get-case'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../../actor-shell'
import { readParam } from '../../../../search-params'

/** The letter that follows a step of a case, to be printed: the last one's, or that of a step that is named. */
export default async function LetterPage({
  params,
  searchParams,
}: PageProps<'/dashboards/cases/[caseId]/letter'>) {
  const actor = await requireActor()
  const key = parseCaseId((await params).caseId) ?? notFound()
  const step = parseVersion(await readParam(searchParams, 'step'))
  const read = (await getCase(actor, key)) ?? notFound()
  const letter = (step === undefined ? null : toLetterView(read, step)) ?? notFound()
  return (
    <ActorShell
      title={letter.subject}
      current="dashboards"
      framework={key.framework}
      breadcrumb={[
        { href: casesHref(key.framework), text: 'Cases' },
        { href: caseHref(key), text: 'Case' },
      ]}
    >
      <LetterScreen {...letter} />
    </ActorShell>
  )
}
