import { isGone, isOutlived } from '../posting/hold'

const OFFLINE = 'Not saved: no connection, trying again. What you typed stays on this page.'
const OUTLIVED =
  'Not saved: the service was renewed while this page was open. Press Save, and what you typed goes with you into the new page.'
const REFUSED =
  'Not saved: the service did not take this, trying again. What you typed stays on this page. Shorten very long texts.'
const GONE = 'Not saved: this page is no longer yours to fill in. Copy what you typed.'

/** Why what was typed did not save itself, and what becomes of it. */
export function sayUnsaved(failure: unknown): string {
  if (isOutlived(failure)) return OUTLIVED
  if (isGone(failure)) return GONE
  return failure instanceof TypeError ? OFFLINE : REFUSED
}
