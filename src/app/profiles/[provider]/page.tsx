import { notFound } from 'next/navigation'
import { ProfileScreen } from '@/features/profiles/components/profile-screen'
import { getProfile } from '@/features/profiles/get-profile'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { readParam } from '../../search-params'

export default async function ProfilePage({ params, searchParams }: PageProps<'/profiles/[provider]'>) {
  const actor = await requireActor()
  const view = await getProfile(actor, (await params).provider)
  if (!view) notFound()
  const justRecorded = (await readParam(searchParams, 'recorded')) === 'yes'
  return (
    <ActorShell
      title={`Service profile, ${view.code}`}
      current="/profiles"
      breadcrumb={[{ href: '/profiles', text: 'Service profiles' }]}
    >
      <ProfileScreen view={view} justRecorded={justRecorded} />
    </ActorShell>
  )
}
