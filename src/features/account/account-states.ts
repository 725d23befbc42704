import type { PostedState } from '@/ui/posted-state'

/** What the page of the second factor comes back with: once, the recovery codes that were just made. */
export interface CodesState extends PostedState {
  readonly codes?: readonly string[]
}

/** What the page on which an administrator helps comes back with: once, the link that was just made. */
export interface LinkState extends PostedState {
  readonly link?: { readonly address: string; readonly until: string }
}

export const unposted: PostedState = { answer: 0, typed: {}, errors: [], asksPassphrase: false }
