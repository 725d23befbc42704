import { notFound } from 'next/navigation'
import { profilesHref } from '@/domain/addresses/profiles'
import { ProfileScreen } from '@/features/profiles/components/profile-screen'
import { ProfilesTable } from '@/features/profiles/components/profiles-table'
import { toProfileView } from '@/features/profiles/to-profile-view'
import { toProfilesView } from '@/features/profiles/to-profiles-view'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { listServiceProfiles } from '@/operations/read/list-service-profiles'
import { requireActor } from '@/server/session/require-actor'
import { Heading } from '@/ui/heading'
import { ActorShell } from '../actor-shell'
import { askedFramework } from '../asked-framework'

/** Whoever may read one profile alone has it before them; others choose. */
export default async function ProfilesPage({ searchParams }: PageProps<'/profiles'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const read = (await listServiceProfiles(actor, framework)) ?? notFound()
  const frame = { current: 'profiles', framework: framework.code, hrefUnder: profilesHref } as const
  const [only, ...others] = read.profiles
  const own = only && others.length === 0 ? only.provider.code : null
  const profile = own && (await getServiceProfile(actor, framework, { providerCode: own }))
  if (profile) {
    return (
      <ActorShell title="Your service profile" {...frame}>
        <ProfileScreen view={toProfileView(actor, profile)} justRecorded={false} />
      </ActorShell>
    )
  }
  return (
    <ActorShell title="Service profiles" {...frame}>
      <Heading level={1}>Service profiles</Heading>
      <p className="nhsuk-u-reading-width">
        What each provider offers decides which lines its quarterly return asks for.
      </p>
      <ProfilesTable rows={toProfilesView(read)} />
    </ActorShell>
  )
}
