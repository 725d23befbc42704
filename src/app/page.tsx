import { HomePage } from '@/features/home/components/home-page'
import { getHome } from '@/features/home/get-home'
import { requireActor } from '@/server/session/require-actor'
import { readSessionCookie } from '@/server/session/session-cookie'
import { ActorShell } from './actor-shell'

export default async function Home() {
  const actor = await requireActor()
  const view = await getHome(actor, { session: await readSessionCookie() })
  return (
    <ActorShell title={view.heading} current="/">
      <HomePage view={view} />
    </ActorShell>
  )
}
