import { asking, ofFramework } from './asking'

/** What the list of returns can be asked for. */
interface AskedReturns {
  readonly provider?: string
  readonly period?: string
  readonly state?: string
  /** How many were just accepted in one step. */
  readonly accepted?: string
}

/** The returns of a framework that somebody sees. */
export function returnsHref(framework: string, asked: AskedReturns = {}): string {
  return asking('/returns', { ...asked, ...ofFramework(framework) })
}

/** A return by its id, as `returnId` makes it: the tasks of its draft. */
export function returnHref(id: string): string {
  return `/returns/${id}`
}

interface AskedSection {
  /** Blanks are shown as errors too. */
  readonly show?: 'all'
  readonly saved?: 'yes'
  /** Whoever comes from the page that reads everything back goes back to it. */
  readonly from?: 'check'
  /** Lines whose zeros became "no eligible patients". */
  readonly nil?: string
  /** The box to go to. */
  readonly at?: string
}

/** One page of the form. */
export function sectionHref(id: string, section: string, { at, ...asked }: AskedSection = {}): string {
  return asking(`${returnHref(id)}/${section}`, { ...asked }, at)
}

/** Where all answers are read back before they are submitted; at one of its sections where that is named. */
export function checkHref(id: string, section?: string): string {
  return asking(`${returnHref(id)}/check`, {}, section && `${section}-title`)
}

/** The receipt of a submitted version: of the one in force, unless another is named. */
export function receiptHref(id: string, version?: number): string {
  return asking(`${returnHref(id)}/submitted`, { version: version?.toString() })
}

/** A submitted version as a file. */
export function returnCsvHref(id: string, version: number): string {
  return asking(`${returnHref(id)}/submitted/return.csv`, { version: version.toString() })
}

/** Where a submitted return is opened again by its provider. */
export function reopenHref(id: string): string {
  return `${returnHref(id)}/reopen`
}

/** Where a submitted version is accepted, or sent back. */
export function decideHref(id: string): string {
  return `${returnHref(id)}/decide`
}

/** Where a national analyst allows a correction after the close of the year. */
export function allowReturnHref(id: string): string {
  return `${returnHref(id)}/allow-correction`
}
