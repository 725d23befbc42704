import { writeMoment } from '../periods/as-at'
import { asking, ofFramework } from './asking'

/** What the files of a year are checked with. */
export const EXPORT_SCHEMA = '/exports/schema.json'

/** The annual exports of a framework: of the newest year, or of the one that is named; now, or as at a moment. */
export function exportsHref(framework: string, year?: string, at?: Date | null): string {
  return asking('/exports', { year, at: at ? writeMoment(at) : '', ...ofFramework(framework) })
}

/** One of the files of a year, by its name, such as `2025-26.csv`; of now, or as at a moment. */
export function exportHref(framework: string, name: string, at?: Date | null): string {
  return asking(`/exports/${name}`, { at: at ? writeMoment(at) : '', ...ofFramework(framework) })
}
