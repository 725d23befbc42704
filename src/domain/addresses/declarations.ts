import { asking, ofFramework } from './asking'

/** The declarations of a framework that somebody sees: of the latest year, or of the one that is named. */
export function declarationsHref(framework: string, year?: string): string {
  return asking('/declarations', { year, ...ofFramework(framework) })
}

/** A declaration by its id, as `declarationId` makes it: the parts of its draft. */
export function declarationHref(id: string): string {
  return `/declarations/${id}`
}

interface AskedPart {
  /** Blanks are shown as errors too. */
  readonly show?: 'all'
  readonly saved?: 'yes'
  /** Whoever comes from the page that reads everything back goes back to it. */
  readonly from?: 'check'
  /** The box to go to. */
  readonly at?: string
}

/** One part of it. */
export function partHref(id: string, part: string, { at, ...asked }: AskedPart = {}): string {
  return asking(`${declarationHref(id)}/${part}`, { ...asked }, at)
}

/** Where everything is read back before it is signed; at one of its parts where that is named. */
export function signingHref(id: string, part?: string): string {
  return asking(`${declarationHref(id)}/check`, {}, part && `line-${part}`)
}

/** A signed version: the one in force, unless another is named; at one of its indicators where that is named. */
export function signedHref(id: string, { version, line }: { version?: number; line?: string } = {}): string {
  return asking(`${declarationHref(id)}/signed`, { version: version?.toString() }, line && `line-${line}`)
}

/** Where the correction of a signed declaration begins. */
export function correctHref(id: string): string {
  return `${declarationHref(id)}/correct`
}

/** Where whoever would sign a declaration hands it back with a comment. */
export function backHref(id: string): string {
  return `${declarationHref(id)}/back`
}

/** This year's beside that of the year before. */
export function besideHref(id: string): string {
  return `${declarationHref(id)}/last-year`
}

/** Where a national analyst allows a correction after the close of the year. */
export function allowDeclarationHref(id: string): string {
  return `${declarationHref(id)}/allow-correction`
}
