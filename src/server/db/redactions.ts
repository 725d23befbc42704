import 'server-only'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** Whose text: a provider's under a framework, or of the levels that a commissioner asks for, or (null) the nation. */
export type RedactedOf =
  | { readonly framework: string; readonly providerCode: string }
  | { readonly framework: string; readonly asker: string | null }

/** A text that was asked to be taken out of everything of a service, or of what is asked for locally. */
export interface RedactionRecord {
  readonly id: string
  readonly framework: string
  /** Null for a text about levels, which a commissioner asks for, or where that is null too the nation. */
  readonly providerCode: string | null
  readonly commissionerCode: string | null
  /** While it is asked about; null once that is decided. */
  readonly text: string | null
  readonly sha256: string
  readonly reason: string
  readonly askedByName: string
  readonly askedAt: Date
  /** Whether whoever is reading asked for it. */
  readonly isOwn: boolean
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
  readonly isAgreed: boolean | null
  /** How many rows held it, by table; null unless it was taken out. */
  readonly places: Readonly<Record<string, number>> | null
}

/** Those of the services for which somebody may ask, what is still asked first; at most a hundred. */
export async function listRedactions(tx: Transaction): Promise<readonly RedactionRecord[]> {
  return tx.$queryRaw<RedactionRecord[]>`
    SELECT id, framework, provider_code AS "providerCode", commissioner_code AS "commissionerCode", text, sha256, reason, asked_by_name AS "askedByName", asked_at AS "askedAt",
      is_own AS "isOwn", settled_by_name AS "decidedByName", settled_at AS "decidedAt", is_agreed AS "isAgreed", places
    FROM list_redactions()`
}

/** How many rows that the person reads hold exactly this text, by table. */
export async function findText(
  tx: Transaction,
  of: RedactedOf,
  text: string,
): Promise<Readonly<Record<string, number>>> {
  const found =
    'asker' in of
      ? Prisma.sql`SELECT jsonb_strip_nulls(jsonb_build_object('local_threshold', nullif(count(*), 0))) AS places FROM local_threshold t
          WHERE t.framework = ${of.framework} AND t.commissioner_code IS NOT DISTINCT FROM ${of.asker}
            AND ${text} IN (t.rationale, t.end_rationale)`
      : Prisma.sql`SELECT find_text(${of.framework}, ${of.providerCode}, ${text}) AS places`
  const [answer] = await tx.$queryRaw<{ places: Record<string, number> }[]>(found)
  return answer?.places ?? {}
}

/** Asks for a text to be taken out; says what came of that. */
export async function recordAskedRedaction(
  tx: Transaction,
  of: RedactedOf,
  { text, reason }: { readonly text: string; readonly reason: string },
): Promise<'asked' | 'asked-already' | 'name' | 'not-found'> {
  const asking =
    'asker' in of
      ? Prisma.sql`ask_level_redaction(${of.framework}, ${of.asker}, ${text}, ${reason})`
      : Prisma.sql`ask_redaction(${of.framework}, ${of.providerCode}, ${text}, ${reason})`
  const [answer] = await tx.$queryRaw<{ came: 'asked' | 'asked-already' | 'name' | 'not-found' }[]>`
    SELECT ${asking} AS came`
  return answer?.came ?? 'not-found'
}

/** Takes the text out of everything, or lets it stand; says what came of that. */
export async function recordRedactionDecision(
  tx: Transaction,
  id: string,
  agrees: boolean,
): Promise<'agreed' | 'refused' | 'own' | 'not-found'> {
  const [answer] = await tx.$queryRaw<{ came: 'agreed' | 'refused' | 'own' | 'not-found' }[]>`
    SELECT settle_redaction(${id}::uuid, ${agrees}::boolean) AS came`
  return answer?.came ?? 'not-found'
}
