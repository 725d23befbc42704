import type { Actor } from '@/domain/access/actor'
import { roles } from '@/domain/access/roles'
import { compareNaturally } from '@/domain/natural-order'
import type { HomeRead } from '@/operations/read/get-home'
import { nameProvider } from './name-provider'

/** Codes of the providers of which somebody is one of the people, under a framework, each once. */
function ownProviders({ memberships }: Actor, framework: string): readonly string[] {
  const codes = memberships.flatMap(({ role, reaches, ...held }) =>
    roles[role].of === 'provider' && held.framework === framework && reaches !== 'all' ? reaches : [],
  )
  return [...new Set(codes)].toSorted(compareNaturally)
}

/** A title that says of which provider it is, for somebody who is of several. */
export function titleOf(
  actor: Actor,
  read: Pick<HomeRead, 'framework' | 'providers'>,
  { title, providerCode }: { readonly title: string; readonly providerCode: string },
): string {
  const isOfSeveral = ownProviders(actor, read.framework.code).length > 1
  return isOfSeveral ? `${title}, ${nameProvider(read, providerCode)}` : title
}

/** Which of their providers somebody of several looks at; every one where none is chosen. */
export interface ProviderChoice {
  readonly href: string
  readonly text: string
  readonly isShown: boolean
}

/** The ways to each of their providers alone, and to all of them; none for somebody of one. */
export function toProviderChoices(
  actor: Actor,
  reads: readonly HomeRead[],
  chosen: string,
): readonly ProviderChoice[] {
  const codes = new Map(
    reads.flatMap((read) =>
      ownProviders(actor, read.framework.code).map((code) => [code, nameProvider(read, code)] as const),
    ),
  )
  if (codes.size < 2) return []
  const isChosen = codes.has(chosen)
  return [
    { href: '/', text: 'All your providers', isShown: !isChosen },
    ...[...codes].map(([code, text]) => ({ href: `/?provider=${code}`, text, isShown: code === chosen })),
  ]
}

/** What there is to do for one of somebody's own providers alone; for all of them where none of theirs is chosen. */
export function narrowToProvider(actor: Actor, read: HomeRead, chosen: string): HomeRead {
  if (!ownProviders(actor, read.framework.code).includes(chosen)) return read
  const isOf = ({ providerCode }: { readonly providerCode: string }) => providerCode === chosen
  return {
    ...read,
    headers: read.headers.filter(isOf),
    declarations: read.declarations.filter(isOf),
    queries: read.queries.filter(isOf),
    cases: read.cases.filter(isOf),
    profiles: new Map([...read.profiles].filter(([code]) => code === chosen)),
  }
}
