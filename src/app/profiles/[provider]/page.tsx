import { notFound } from 'next/navigation'
import { profilesHref } from '@/domain/addresses/profiles'
import { ProfileScreen } from '@/features/profiles/components/profile-screen'
import { toProfileView } from '@/features/profiles/to-profile-view'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'
import { readParam } from '../../search-params'

export default async function ProfilePage({ params, searchParams }: PageProps<'/profiles/[provider]'>) {
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const { provider: providerCode } = await params
  const read = await getServiceProfile(actor, framework, { providerCode })
  const view = toProfileView(actor, read ?? notFound())
  const justRecorded = (await readParam(searchParams, 'recorded')) === 'yes'
  return (
    <ActorShell
      title={`Service profile, ${view.code}`}
      current="profiles"
      framework={framework.code}
      breadcrumb={[{ href: profilesHref(framework.code), text: 'Service profiles' }]}
    >
      <ProfileScreen view={view} justRecorded={justRecorded} />
    </ActorShell>
  )
}
