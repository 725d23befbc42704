import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { mayAnywhere } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { setMailboxAction } from '@/features/notices/actions'
import { MailboxesScreen } from '@/features/notices/components/mailboxes-screen'
import { toMailboxesView } from '@/features/notices/to-mailboxes-view'
import { listMailboxes } from '@/operations/read/list-mailboxes'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from './actor-shell'
import type { Area } from './areas'
import { heldPost } from './held-post'
import { type SearchParams, readParam } from './search-params'

interface Props {
  readonly searchParams: SearchParams
  /** For whom the page is. */
  readonly permission: Permission
  readonly current?: Area
}

/** Addresses that stand in for the persons of a role: of all organisations, or of one's own provider. */
export async function MailboxesPage({ searchParams, permission, ...frame }: Props): Promise<ReactNode> {
  const held = await heldPost([setMailboxAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  if (!mayAnywhere(actor, permission)) notFound()
  const offices = await listMailboxes(actor)
  const isSaved = (await readParam(searchParams, 'saved')) === 'yes'
  const view = toMailboxesView(offices ?? notFound(), isSaved)
  const title = `${view.title}${permission === 'people:invite' ? ' of your provider' : ''}`
  return (
    <ActorShell {...frame}>
      <MailboxesScreen title={title} view={view} />
    </ActorShell>
  )
}
