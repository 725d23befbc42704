import { asking, ofFramework } from './asking'

/** What the files of a year are checked with. */
export const EXPORT_SCHEMA = '/exports/schema.json'

/** The annual exports of a framework: of the newest year, or of the one that is named. */
export function exportsHref(framework: string, year?: string): string {
  return asking('/exports', { year, ...ofFramework(framework) })
}

/** One of the files of a year, by its name, such as `2025-26.csv`. */
export function exportHref(framework: string, name: string): string {
  return asking(`/exports/${name}`, ofFramework(framework))
}
