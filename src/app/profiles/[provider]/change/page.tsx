import { notFound } from 'next/navigation'
import { profileHref } from '@/domain/addresses/profiles'
import { changeProfileAction } from '@/features/profiles/actions'
import { ProfileForm } from '@/features/profiles/components/profile-form'
import { toProfileFormView } from '@/features/profiles/to-profile-form-view'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../../actor-shell'
import { askedFramework } from '../../../asked-framework'
import { heldPost } from '../../../held-post'
import { readParam } from '../../../search-params'

type Props = PageProps<'/profiles/[provider]/change'>

export default async function ChangeProfilePage({ params, searchParams }: Props) {
  const held = await heldPost([changeProfileAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = await askedFramework(searchParams, actor)
  const asked = { providerCode: (await params).provider, permission: 'profile:record' } as const
  const read = (await getServiceProfile(actor, framework, asked)) ?? notFound()
  const view = toProfileFormView(actor, read, await readParam(searchParams, 'from')) ?? notFound()
  const href = profileHref(framework.code, view.code)
  return (
    <ActorShell
      current="profiles"
      framework={framework.code}
      breadcrumb={[{ href, text: `Service profile, ${view.code}` }]}
    >
      <ProfileForm view={view} action={changeProfileAction} />
    </ActorShell>
  )
}
