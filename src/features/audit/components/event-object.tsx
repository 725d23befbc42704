import type { ObjectView } from '../to-object-view'

/** What an event is about, with the way to it. */
export function EventObject({ text, href }: ObjectView) {
  return href ? <a href={href}>{text}</a> : text
}
