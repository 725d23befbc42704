import { notFound } from 'next/navigation'
import { mayAnywhere } from '@/domain/access/actor'
import { parseVersion } from '@/domain/addresses/parse-version'
import { returnsHref } from '@/domain/addresses/returns'
import { sayCount } from '@/domain/say-count'
import { InsetText } from '@/ui/inset-text'
import { acceptReturnsAction } from '@/features/decisions/actions'
import { WaitingReturns } from '@/features/decisions/components/waiting-returns'
import { toWaitingView } from '@/features/decisions/to-waiting-view'
import { ReturnsScreen } from '@/features/returns/components/returns-screen'
import { toReturnsView } from '@/features/returns/to-returns-view'
import { listReturns } from '@/operations/read/list-returns'
import { listWaiting } from '@/operations/read/list-waiting'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'
import { heldPost } from '../held-post'
import { readParam } from '../search-params'

export default async function ReturnsPage({ searchParams }: PageProps<'/returns'>) {
  const held = await heldPost([acceptReturnsAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) notFound()
  const read = await listReturns(actor, framework)
  const view = toReturnsView(actor, read, {
    provider: await readParam(searchParams, 'provider'),
    period: await readParam(searchParams, 'period'),
    state: await readParam(searchParams, 'state'),
  })
  const listed = await listWaiting(actor, framework)
  const waiting = listed && toWaitingView(framework, listed, !(await isFresh()))
  const accepted = parseVersion(await readParam(searchParams, 'accepted')) ?? null
  return (
    // A form titles the page by itself, since its title says when something is wrong.
    <ActorShell
      title={waiting?.together.length ? undefined : 'Quarterly returns'}
      current="returns"
      framework={framework.code}
      hrefUnder={returnsHref}
    >
      <h1 className="nhsuk-heading-l">Quarterly returns</h1>
      {accepted !== null && <Accepted count={accepted} />}
      {waiting && <WaitingReturns title="Quarterly returns" view={waiting} />}
      <ReturnsScreen {...view} />
    </ActorShell>
  )
}

function Accepted({ count }: { readonly count: number }) {
  return (
    <InsetText>
      <p role="status">{sayCount(count, 'return is', 'returns are')} accepted, each on record for itself.</p>
    </InsetText>
  )
}
