import { asking } from './asking'

/** A return by its id, blank and whole, to be printed and filled in by hand. */
export function worksheetHref(id: string): string {
  return asking('/worksheet', { return: id })
}
