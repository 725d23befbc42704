import type { RefObject } from 'react'

/** The line at the foot of a page that saves itself. */
export function SaveStatus({ status }: { status: RefObject<HTMLParagraphElement | null> }) {
  return <p className="app-save-status" role="status" aria-label="Saving" ref={status} />
}
