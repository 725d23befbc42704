import { notFound } from 'next/navigation'
import { actionsHref } from '@/domain/addresses/actions'
import { openActionAction } from '@/features/actions/actions'
import { OpeningForm } from '@/features/actions/components/opening-form'
import { toOpeningView } from '@/features/actions/to-opening-view'
import { getOpening } from '@/operations/read/get-opening'
import { requireActor } from '@/server/session/require-actor'
import { ActorShell } from '../../actor-shell'
import { askedFramework } from '../../asked-framework'
import { heldPost } from '../../held-post'
import { readParam } from '../../search-params'

/** Where an action is opened. */
export default async function OpenActionPage({ searchParams }: PageProps<'/actions/new'>) {
  const held = await heldPost([openActionAction], searchParams)
  if (held) return held
  const actor = await requireActor()
  const { code: framework } = await askedFramework(searchParams, actor)
  const [providerCode = '', indicator = '', year = '', ...numbers] = await Promise.all(
    ['provider', 'indicator', 'year', 'query', 'finding'].map((name) => readParam(searchParams, name)),
  )
  const [query = null, finding = null] = numbers.map(readNumber)
  const named = { framework, providerCode, query, finding, year, indicator }
  const read = (await getOpening(actor, named)) ?? notFound()
  return (
    // The form titles the page by itself, since its title says when something is wrong.
    <ActorShell
      current="actions"
      framework={framework}
      breadcrumb={[{ href: actionsHref(framework), text: 'Actions' }]}
    >
      <OpeningForm view={toOpeningView(read)} />
    </ActorShell>
  )
}

/** A number in an address; null where none is named. */
function readNumber(asked: string): number | null {
  if (asked === '') return null
  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : notFound()
}
