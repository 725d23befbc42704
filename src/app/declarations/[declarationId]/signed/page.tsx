import { notFound } from 'next/navigation'
import { HistoryLink } from '@/features/audit/components/history-link'
import { SignedPage } from '@/features/declarations/components/signed-page'
import { toSignedView } from '@/features/declarations/to-signed-view'
import { getSigned } from '@/operations/read/get-signed'
import { requireActor } from '@/server/session/require-actor'
import { readVersion } from '../../../read-version'
import type { SearchParams } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { frameOfDeclaration } from '../../declaration-frame'
import { declarationKeyOf } from '../../declaration-key'

interface Props {
  readonly params: Promise<{ declarationId: string }>
  readonly searchParams: SearchParams
}

export default async function SignedDeclarationPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const signed = await getSigned(actor, key, await readVersion(searchParams))
  const view = toSignedView(actor, signed ?? notFound())
  return (
    <ActorShell
      title={`Declaration signed, ${view.declarationId}, version ${view.version}`}
      {...frameOfDeclaration(key)}
    >
      <SignedPage view={view} />
      <HistoryLink actor={actor} id={view.declarationId} />
    </ActorShell>
  )
}
