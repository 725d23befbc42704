import { asking } from './asking'

/** The declarations that somebody sees: of the latest year, or of the one that is named. */
export function declarationsHref(year = ''): string {
  return asking('/declarations', { year })
}

/** A declaration by its id, as `declarationId` makes it: the parts of its draft. */
export function declarationHref(id: string): string {
  return `/declarations/${id}`
}

/** One part of it; with every blank shown as an error, and at one of its boxes, where that is asked for. */
export function partHref(id: string, part: string, asked: { showAll?: boolean; at?: string } = {}): string {
  const page = asking(`${declarationHref(id)}/${part}`, { show: asked.showAll ? 'all' : '' })
  return asked.at === undefined ? page : `${page}#${asked.at}`
}

/** Where everything is read back before it is signed. */
export function signingHref(id: string): string {
  return `${declarationHref(id)}/check`
}

/** A signed version: the one in force, unless another is named; at one of its indicators where that is asked for. */
export function signedHref(id: string, asked: { version?: number; line?: string } = {}): string {
  const { version, line } = asked
  const page = asking(`${declarationHref(id)}/signed`, {
    version: version === undefined ? '' : String(version),
  })
  return line === undefined ? page : `${page}#line-${line}`
}

/** Where the correction of a signed declaration begins. */
export function correctHref(id: string): string {
  return `${declarationHref(id)}/correct`
}

/** This year's beside that of the year before. */
export function besideHref(id: string): string {
  return `${declarationHref(id)}/last-year`
}
