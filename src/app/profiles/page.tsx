import { notFound } from 'next/navigation'
import { ProfileScreen } from '@/features/profiles/components/profile-screen'
import { ProfilesTable } from '@/features/profiles/components/profiles-table'
import { getProfile } from '@/features/profiles/get-profile'
import { getProfiles } from '@/features/profiles/get-profiles'
import { requireActor } from '@/server/session/require-actor'
import { Heading } from '@/ui/heading'
import { ActorShell } from '../actor-shell'

/** Whoever may read one profile alone has it before them; others choose. */
export default async function ProfilesPage() {
  const actor = await requireActor()
  const rows = await getProfiles(actor)
  if (!rows) notFound()
  const [only, ...others] = rows
  const view = only && others.length === 0 ? await getProfile(actor, only.code) : null
  if (view) {
    return (
      <ActorShell title="Your service profile" current="/profiles">
        <ProfileScreen view={view} justRecorded={false} />
      </ActorShell>
    )
  }
  return (
    <ActorShell title="Service profiles" current="/profiles">
      <Heading level={1}>Service profiles</Heading>
      <p className="nhsuk-u-reading-width">
        What each provider offers decides which lines its quarterly return asks for.
      </p>
      <ProfilesTable rows={rows} />
    </ActorShell>
  )
}
