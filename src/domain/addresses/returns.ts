import { asking } from './asking'

/** The returns that somebody sees. */
export const RETURNS = '/returns'

/** A return by its id, as `returnId` makes it: the tasks of its draft. */
export function returnHref(id: string): string {
  return `${RETURNS}/${id}`
}

/** One page of the form; with every blank shown as an error, and at one of its boxes, where that is asked for. */
export function sectionHref(
  id: string,
  section: string,
  asked: { showAll?: boolean; at?: string } = {},
): string {
  const page = asking(`${returnHref(id)}/${section}`, { show: asked.showAll ? 'all' : '' })
  return asked.at === undefined ? page : `${page}#${asked.at}`
}

/** Where all answers are read back before they are submitted. */
export function checkHref(id: string): string {
  return `${returnHref(id)}/check`
}

/** The receipt of a submitted version: of the one in force, unless another is named. */
export function receiptHref(id: string, version?: number): string {
  return asking(`${returnHref(id)}/submitted`, { version: version === undefined ? '' : String(version) })
}

/** Where a submitted return is opened again by its provider. */
export function reopenHref(id: string): string {
  return `${returnHref(id)}/reopen`
}

/** Where a submitted version is accepted, or sent back. */
export function decideHref(id: string): string {
  return `${returnHref(id)}/decide`
}
