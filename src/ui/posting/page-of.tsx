'use client'

import { type ReactNode, createContext, useContext } from 'react'

interface Owner {
  /** Whoever the page was drawn for; empty for a stranger. */
  readonly person: string
  /** Where the page is, which its forms are posted to without JavaScript. */
  readonly address: string
  /** What whoever it was drawn for is asked for, to prove again that it is they. */
  readonly proof?: 'code' | 'passphrase' | 'issuer'
}

const Owner = createContext<Owner>({ person: '', address: '' })

/** Says to every form of a page whom it was drawn for. */
export function PageOf({ children, ...owner }: Owner & { readonly children: ReactNode }) {
  return <Owner value={owner}>{children}</Owner>
}

export function usePageOf(): Owner {
  return useContext(Owner)
}

/** Posts whose page it was. The service compares it with who is signed in, and goes by nothing else in it. */
export function PersonField() {
  return <input type="hidden" name="person" value={usePageOf().person} />
}
