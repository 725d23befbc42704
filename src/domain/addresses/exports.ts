import { writeMoment } from '../periods/as-at'
import { asking, ofFramework } from './asking'

/** What the files of a year are checked with. */
export const EXPORT_SCHEMA = '/exports/schema.json'

/** Of whom and as at when files are asked for: of one provider, of a commissioner's, or of all; now, or as at a moment. */
export interface ExportsAsked {
  readonly provider?: string | undefined
  readonly commissioner?: string | undefined
  readonly at?: Date | null | undefined
}

/** The annual exports of a framework: of the newest year, or of the one that is named. */
export function exportsHref(framework: string, year?: string, of: ExportsAsked = {}): string {
  return asking('/exports', { year, ...narrowed(of), ...ofFramework(framework) })
}

/** One of the files of a year, by what its name ends with, such as `labels.csv`. */
export function exportHref(framework: string, year: string, ending: string, of: ExportsAsked = {}): string {
  return asking(`/exports/${year}.${ending}`, { ...narrowed(of), ...ofFramework(framework) })
}

/** A year as it may be published. */
export function shareableHref(
  framework: string,
  year: string,
  format: 'csv' | 'xlsx',
  at: Date | null = null,
): string {
  return asking(`/exports/${year}/shareable.${format}`, { ...narrowed({ at }), ...ofFramework(framework) })
}

function narrowed({ provider, commissioner, at }: ExportsAsked) {
  return { provider, commissioner, at: at ? writeMoment(at) : '' }
}
