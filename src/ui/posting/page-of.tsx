'use client'

import { type ReactNode, createContext, useContext } from 'react'

interface Owner {
  /** Whoever the page was drawn for; empty for a stranger. */
  readonly person: string
  /** Where the page is, which its forms are posted to without JavaScript. */
  readonly address: string
}

const Owner = createContext<Owner>({ person: '', address: '' })

/** Says to every form of a page whom it was drawn for. */
export function PageOf({ person, address, children }: Owner & { readonly children: ReactNode }) {
  return <Owner value={{ person, address }}>{children}</Owner>
}

export function usePageOf(): Owner {
  return useContext(Owner)
}

/** Posts whose page it was. The service compares it with who is signed in, and goes by nothing else in it. */
export function PersonField() {
  return <input type="hidden" name="person" value={usePageOf().person} />
}
