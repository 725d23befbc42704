import { mayAnywhere } from '@/domain/access/actor'
import { ownFrameworks } from '@/domain/access/own-frameworks'
import { HomePage } from '@/features/home/components/home-page'
import { narrowToProvider, toProviderChoices } from '@/features/home/own-providers'
import { toEmptyHome, toHomeView } from '@/features/home/to-home-view'
import { MOST_HAPPENINGS } from '@/features/home/to-since-view'
import { getHome } from '@/operations/read/get-home'
import { requireActor } from '@/server/session/require-actor'
import { readSessionCookie } from '@/server/session/session-cookie'
import { ActorShell } from './actor-shell'
import { readParam } from './search-params'

/** What waits under each of the reader's frameworks, one after the other. */
export default async function Home({ searchParams }: PageProps<'/'>) {
  const actor = await requireActor()
  const asked = { session: await readSessionCookie(), most: MOST_HAPPENINGS }
  const own = ownFrameworks(actor).filter(({ code }) => mayAnywhere(actor, 'return:read-submitted', code))
  const reads = await Promise.all(own.map((framework) => getHome(actor, framework, asked)))
  const chosen = await readParam(searchParams, 'provider')
  const views = reads.map((read) => toHomeView(actor, narrowToProvider(actor, read, chosen)))
  const [first = toEmptyHome(actor), ...others] = views
  return (
    <ActorShell title={first.heading} current="home">
      <HomePage first={first} others={others} choices={toProviderChoices(actor, reads, chosen)} />
    </ActorShell>
  )
}
