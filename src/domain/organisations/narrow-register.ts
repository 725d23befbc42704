import { visibleText } from '../forms/visible-text'
import { compareNaturally } from '../natural-order'
import type { Register, RegisteredCommissioner, RegisteredProvider } from './register'
import { isOpen, lacks } from './standing'

/** Which providers are shown. */
export const SHOWN = ['open', 'closed', 'missing', 'all'] as const
export type Shown = (typeof SHOWN)[number]

export interface Narrowed {
  /** Part of a code, a name, a region or a lead; empty for all. */
  readonly q: string
  readonly show: Shown
}

/** What an address asks for: those that are open, unless it says otherwise. */
export function parseNarrowed(q: string, show: string): Narrowed {
  return { q: visibleText(q).slice(0, 100), show: SHOWN.find((each) => each === show) ?? 'open' }
}

/** The organisations that are asked for, in the order of their codes. */
export function narrowRegister(
  { today, providers, commissioners }: Register,
  { q, show }: Narrowed,
): {
  readonly providers: readonly RegisteredProvider[]
  readonly commissioners: readonly RegisteredCommissioner[]
} {
  const wanted = providers.filter(
    (provider) => isShown(provider, show, today) && matches(Object.values(provider), q),
  )
  return {
    providers: wanted.toSorted((left, right) => compareNaturally(left.code, right.code)),
    commissioners: commissioners.filter(({ code, name }) => matches([code, name], q)),
  }
}

function isShown(provider: RegisteredProvider, show: Shown, today: string): boolean {
  switch (show) {
    case 'open':
      return isOpen(provider, today)
    case 'closed':
      return !isOpen(provider, today)
    case 'missing': {
      const { commissioner, leads } = lacks(provider, today)
      return commissioner || leads.length > 0
    }
    case 'all':
      return true
  }
}

function matches(texts: readonly (string | null)[], q: string): boolean {
  return q === '' || texts.some((text) => text?.toLowerCase().includes(q.toLowerCase()))
}
