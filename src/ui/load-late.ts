import { type ComponentType, lazy } from 'react'

/**
 * A part of a page that few people ever see, fetched when it is first shown. Where it cannot be fetched (no connection, or
 * a newer release), the plain one stands in: an error would take the page away, with all that was typed on it.
 */
export function loadLate<Props>(load: () => Promise<ComponentType<Props>>, plain: ComponentType<Props>) {
  return lazy(async () => ({ default: await load().catch(() => plain) }))
}
