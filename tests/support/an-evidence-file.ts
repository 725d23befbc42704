import { createHash } from 'node:crypto'
import { diskStore } from '@/server/storage/disk-store'

/** The beginning of a PDF, which is all that tells it from another file. */
const CONTENT = Buffer.from('%PDF-1.4 evidence of a test')
const SHA256 = createHash('sha256').update(CONTENT).digest('hex')

/** The id of the file of a provider's policy under a framework. */
export const evidenceIdOf = (framework: string, provider: string) => idOf('evidence', framework, provider)

/** The id of the file that shows what was done about its first action. */
export const actionFileIdOf = (framework: string, provider: string) => idOf('action', framework, provider)

function idOf(...of: readonly string[]): string {
  const digest = createHash('sha256').update(of.join(' ')).digest('hex')
  // As one is drawn by chance (RFC 9562, version 4).
  return digest.slice(0, 30).replace(/^(.{8})(.{4})(.{3})(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

/**
 * Puts files there, one that was signed for with the first document of a year and one of the first action, past the operations, which would draw an id, and past the
 * guard that a signature and its files are stored together.
 */
export const anEvidenceFile = (framework: string, provider: string, year: string) => {
  const key = `'${framework}', '${provider}'`
  const id = `'${evidenceIdOf(framework, provider)}'`
  const shown = `'${actionFileIdOf(framework, provider)}'`
  const ofFile = `'application/pdf', ${CONTENT.length}, '${SHA256}', gen_random_uuid(), 'Ann Lead', now()`
  return `SET session_replication_role = replica;
    INSERT INTO evidence_file (framework, provider_code, id, purpose, version, name, media_type, size, sha256, uploaded_by,
      uploaded_by_name, uploaded_at) VALUES (${key}, ${id}, 'declaration', 1, 'policy.pdf', ${ofFile}),
      (${key}, ${shown}, 'action', 1, 'reminder.pdf', ${ofFile});
    INSERT INTO evidence_scan (framework, provider_code, file_id, place, state, scanned_at)
    VALUES (${key}, ${id}, 1, 'not-scanned', now()), (${key}, ${shown}, 1, 'not-scanned', now());
    INSERT INTO action_file (framework, provider_code, number, file_id) VALUES (${key}, 1, ${shown});
    INSERT INTO declared_file (framework, provider_code, financial_year, version, slot, file_id, sha256)
    VALUES (${key}, '${year}', 1, 1, ${id}, '${SHA256}');
    SET session_replication_role = origin`
}

/** Puts the content of such a file into a store. */
export async function keepEvidence(folder: string): Promise<void> {
  const incoming = await diskStore(folder).begin()
  await incoming.write(CONTENT)
  await incoming.keep(SHA256)
}
