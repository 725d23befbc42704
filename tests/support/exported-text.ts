import type { Actor } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { exportYear as exportFile } from '@/operations/export-year'
import type { AskedPack } from '@/operations/read/get-year-pack'

/** Files of a year that are text. */
export const textEndings = [
  'csv',
  'labels.csv',
  'quarters.csv',
  'schedule4.csv',
  'json',
  'datapackage.json',
  'fhir.json',
  'manifest.json',
] as const

export type TextEnding = (typeof textEndings)[number]

/** A file of a year as text; null where there is none for this person. */
export async function exportYear(
  actor: Actor,
  framework: Framework,
  { format, ...asked }: AskedPack & { readonly format: TextEnding },
  clock?: Date,
): Promise<string | null> {
  const file = await exportFile(actor, framework, { ...asked, ending: format }, clock)
  if (!file) return null
  if (typeof file.content !== 'string') throw new Error(`${file.name} is no text`)
  return file.content
}
