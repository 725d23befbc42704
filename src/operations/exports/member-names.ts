import type { SealedSnapshot } from '@/domain/pack/sealed-inputs'

/** What lists all the others. */
export const MANIFEST = 'manifest.json'

/** Where in a pack stands what is no file of figures. */
export const memberNames = {
  readme: 'README.txt',
  schema: 'schema.json',
  definitions: 'definitions.json',
  facts: 'inputs/year.json',
  events: 'inputs/events.json',
} as const

/** Where a snapshot stands: its name says whose it is, of when, and which version. */
export function snapshotName({
  kind,
  providerCode,
  period,
  version,
}: Omit<SealedSnapshot, 'snapshot'>): string {
  return `inputs/${kind}s/${providerCode}-${period}-v${version}.json`
}
