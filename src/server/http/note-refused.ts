import { type SecurityKind, noteSecurity } from '../security-events'
import type { Reason } from './refusal'

/** Which refusals may be an attack, and as what; an address that was cut off on its way, or a page of an older build, is none. */
const kinds: Partial<Record<Reason, SecurityKind>> = {
  ...{ 'another-site': 'another-site', 'not-here': 'not-here', elsewhere: 'not-here', 'no-form': 'no-form' },
  ...{ 'no-length': 'body-refused', 'too-large': 'body-refused', 'file-too-large': 'body-refused' },
}

/** Tells the log of a request that was refused before it was read; of none, where nothing was. */
export function noteRefused(reason: Reason | null): void {
  const kind = reason && kinds[reason]
  if (kind) noteSecurity(kind)
}
