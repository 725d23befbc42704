import { notFound } from 'next/navigation'
import type { OrganisationKey } from '@/domain/addresses/organisations'
import { type ChangeName, changesOf } from '@/domain/organisations/change-fields'
import { keepOrganisationAction } from '@/features/organisations/actions'
import { ChangeScreen } from '@/features/organisations/components/change-screen'
import { toChangeView } from '@/features/organisations/to-change-view'
import { getOrganisation } from '@/operations/read/get-organisation'
import { listOrganisations } from '@/operations/read/list-organisations'
import { isFresh } from '@/server/session/find-freshness'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { heldPost } from '../../held-post'
import type { SearchParams } from '../../search-params'
import { organisationsFrame, registerFramework } from './frame'

interface Props {
  readonly of: OrganisationKey['of']
  readonly searchParams: SearchParams
}

/** The form for one change to an organisation of the register. */
export async function ChangePage({
  of,
  params,
  searchParams,
}: Props & { readonly params: Promise<{ code: string; change: string }> }) {
  const held = await heldPost([keepOrganisationAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = await registerFramework(searchParams)
  const { code, change: named } = await params
  const changes: readonly ChangeName[] = changesOf[of]
  const change = changes.find((each) => each === named) ?? notFound()
  const { record, register } = (await getOrganisation(actor, framework, { of, code })) ?? notFound()
  const asked = { framework: framework.code, change, isFresh: await isFresh() }
  return (
    <ActorShell {...organisationsFrame(framework, { framework: framework.code, of, code })}>
      <ChangeScreen view={toChangeView(asked, register, record)} />
    </ActorShell>
  )
}

/** The form by which an organisation is registered. */
export async function NewOrganisationPage({ of, searchParams }: Props) {
  const held = await heldPost([keepOrganisationAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const framework = await registerFramework(searchParams)
  const register = (await listOrganisations(actor, framework)) ?? notFound()
  const asked = { framework: framework.code, change: `new-${of}`, isFresh: true } as const
  return (
    <ActorShell {...organisationsFrame(framework)}>
      <ChangeScreen view={toChangeView(asked, register, null)} />
    </ActorShell>
  )
}
