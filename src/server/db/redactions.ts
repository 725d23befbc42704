import 'server-only'
import type { Transaction } from './client'

/** A text that was asked to be taken out of everything of a service. */
export interface RedactionRecord {
  readonly id: string
  readonly framework: string
  readonly providerCode: string
  /** While it is asked about; null once that is settled. */
  readonly text: string | null
  readonly sha256: string
  readonly reason: string
  readonly askedByName: string
  readonly askedAt: Date
  /** Whether whoever is reading asked for it. */
  readonly isOwn: boolean
  readonly settledByName: string | null
  readonly settledAt: Date | null
  readonly isAgreed: boolean | null
  /** How many rows held it, by table; null unless it was taken out. */
  readonly places: Readonly<Record<string, number>> | null
}

type Of = Pick<RedactionRecord, 'framework' | 'providerCode'>

/** Those of the services for which somebody may ask, what is still asked first; at most a hundred. */
export async function listRedactions(tx: Transaction): Promise<readonly RedactionRecord[]> {
  return tx.$queryRaw<RedactionRecord[]>`
    SELECT id, framework, provider_code AS "providerCode", text, sha256, reason, asked_by_name AS "askedByName", asked_at AS "askedAt",
      is_own AS "isOwn", settled_by_name AS "settledByName", settled_at AS "settledAt", is_agreed AS "isAgreed", places
    FROM list_redactions()`
}

/** How many rows that the person reads hold exactly this text, by table. */
export async function findText(
  tx: Transaction,
  { framework, providerCode }: Of,
  text: string,
): Promise<Readonly<Record<string, number>>> {
  const [answer] = await tx.$queryRaw<{ places: Record<string, number> }[]>`
    SELECT find_text(${framework}, ${providerCode}, ${text}) AS places`
  return answer?.places ?? {}
}

/** Asks for a text to be taken out; says what came of that. */
export async function recordAskedRedaction(
  tx: Transaction,
  { framework, providerCode }: Of,
  { text, reason }: { readonly text: string; readonly reason: string },
): Promise<'asked' | 'asked-already' | 'name' | 'not-found'> {
  const [answer] = await tx.$queryRaw<{ came: 'asked' | 'asked-already' | 'name' | 'not-found' }[]>`
    SELECT ask_redaction(${framework}, ${providerCode}, ${text}, ${reason}) AS came`
  return answer?.came ?? 'not-found'
}

/** Takes the text out of everything, or lets it stand; says what came of that. */
export async function recordSettledRedaction(
  tx: Transaction,
  id: string,
  agrees: boolean,
): Promise<'agreed' | 'refused' | 'own' | 'not-found'> {
  const [answer] = await tx.$queryRaw<{ came: 'agreed' | 'refused' | 'own' | 'not-found' }[]>`
    SELECT settle_redaction(${id}::uuid, ${agrees}::boolean) AS came`
  return answer?.came ?? 'not-found'
}
