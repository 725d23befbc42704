import { notFound } from 'next/navigation'
import type { Actor } from '@/domain/access/actor'
import { HistoryLink } from '@/features/audit/components/history-link'
import { SignedPage } from '@/features/declarations/components/signed-page'
import { toSignedView } from '@/features/declarations/to-signed-view'
import { answerQueryAction, askOfDeclarationAction, followQueryAction } from '@/features/queries/actions'
import { DeclaredQueries, besideDeclared } from '@/features/queries/components/declared-queries'
import { toDeclaredQueries } from '@/features/queries/to-declared-queries'
import { type SignedRead, getSigned } from '@/operations/read/get-signed'
import { listDeclaredQueries } from '@/operations/read/list-declared-queries'
import { requireActor } from '@/server/session/require-actor'
import { heldPost } from '../../../held-post'
import { readVersion } from '../../../read-version'
import { type SearchParams, readParam } from '../../../search-params'
import { ActorShell } from '../../../actor-shell'
import { frameOfDeclaration } from '../../declaration-frame'
import { declarationKeyOf } from '../../declaration-key'

interface Props {
  readonly params: Promise<{ declarationId: string }>
  readonly searchParams: SearchParams
}

export default async function SignedDeclarationPage({ params, searchParams }: Props) {
  const held = await heldPost([askOfDeclarationAction, answerQueryAction, followQueryAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const key = await declarationKeyOf(params)
  const signed = (await getSigned(actor, key, await readVersion(searchParams))) ?? notFound()
  const view = toSignedView(actor, signed)
  const queries = await readQueries(actor, signed, searchParams)
  const title = `Declaration signed, ${view.declarationId}, version ${view.version}`
  return (
    // A form on it titles the page by itself, since that says when something is wrong.
    <ActorShell title={queries?.form ? undefined : title} {...frameOfDeclaration(key)}>
      <DeclaredQueries title={title} view={queries}>
        <SignedPage view={view} beside={besideDeclared(queries)} />
      </DeclaredQueries>
      <HistoryLink actor={actor} id={view.declarationId} />
    </ActorShell>
  )
}

/** What was asked about the declaration, and the form that the address asks for; null for whoever has no part in it. */
async function readQueries(actor: Actor, signed: SignedRead, searchParams: SearchParams) {
  const { framework, record, snapshot } = signed
  const { providerCode, year, version } = record
  const key = { framework: framework.code, providerCode, year }
  const asked = await listDeclaredQueries(actor, key)
  const form = { ask: await readParam(searchParams, 'ask'), query: await readParam(searchParams, 'query') }
  const { lines } = snapshot.declared
  return asked && toDeclaredQueries(actor, { framework, key, version, lines, ...asked }, form)
}
