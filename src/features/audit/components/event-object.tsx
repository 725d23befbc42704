import type { SaidObject } from '../say-object'

/** What an event is about, with the way to it. */
export function EventObject({ text, href }: SaidObject) {
  return href ? <a href={href}>{text}</a> : text
}
