import { notFound } from 'next/navigation'
import { changeProfileAction } from '@/features/profiles/actions'
import { profileHref } from '@/features/profiles/addresses'
import { ProfileForm } from '@/features/profiles/components/profile-form'
import { getProfileForm } from '@/features/profiles/get-profile-form'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { readParam } from '../../../search-params'

type Props = PageProps<'/profiles/[provider]/change'>

export default async function ChangeProfilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const from = await readParam(searchParams, 'from')
  const view = await getProfileForm(actor, { providerCode: (await params).provider, from })
  if (!view) notFound()
  const href = profileHref(view.code)
  return (
    <ActorShell current="/profiles" breadcrumb={[{ href, text: `Service profile, ${view.code}` }]}>
      <ProfileForm view={view} action={changeProfileAction} />
    </ActorShell>
  )
}
