import 'server-only'
import { type Actor, type Service, isOfProvider } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { Declaration, DeclarationKey } from '@/domain/declarations/declaration'
import { partsOf } from '@/domain/declarations/declaration-boxes'
import { findingsBeforeSigning } from '@/domain/declarations/sign'
import { codeAt } from '@/domain/forms/form'
import type { DraftProgress } from '@/domain/home/whose-turn'
import { type YearWindow, isStillToDo } from '@/domain/periods/window'
import { correctionOf } from '@/domain/returns/decision'
import { draftFindings } from '@/domain/returns/draft-findings'
import { progressOf } from '@/domain/returns/progress'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Transaction } from '@/server/db/client'
import { findDeclaration } from '@/server/db/declarations'
import { findReturn } from '@/server/db/returns'

/** Who asks about the drafts of a framework, in which transaction and when. */
export interface Asking {
  readonly tx: Transaction
  readonly at: Date
  readonly actor: Actor
  readonly framework: Framework
}

interface Header extends Service {
  readonly state: string
  readonly version: number
  readonly window: YearWindow
}

/**
 * How far the drafts are that this person's own provider has still to send; null stands beside everything else. One query for
 * each of them, which are few: a quarter, a year, and what is being corrected.
 */
export async function withProgress<Key extends Header>(
  asking: Asking,
  headers: readonly Key[],
  read: (asking: Asking, key: Key) => Promise<DraftProgress | null>,
): Promise<readonly (Key & { readonly progress: DraftProgress | null })[]> {
  const isToDo = (header: Key) => isOfProvider(asking.actor, header) && isStillToDo(header, asking.at)
  const told = []
  // One after the other: a transaction has one connection.
  for (const header of headers)
    told.push({ ...header, progress: isToDo(header) ? await read(asking, header) : null })
  return told
}

/** How far the draft of a return is. */
export async function readReturnProgress(
  { tx, at, framework }: Asking,
  key: ReturnKey,
): Promise<DraftProgress | null> {
  const record = await findReturn(tx, framework.code, [key.providerCode], key)
  if (!record) return null
  const { current, handover, decisions } = record
  const began = correctionOf(current, decisions)
  const rulebook = { ...record, framework }
  const findings = draftFindings(rulebook, current, current.answers, at)
  const sections = progressOf(rulebook, current, current.answers, findings)
  return {
    done: sections.filter(({ status }) => status === 'complete' || status === 'not-asked').length,
    pages: sections.length,
    // A correction in which nothing was changed yet has still to be made.
    isReady:
      findings.every(({ severity }) => severity !== 'error') && began?.revision !== current.revision - 1,
    ...{ revision: current.revision, saved: current.saved, handover, isOwnWork: false },
  }
}

/** How far the draft of a declaration is. */
export async function readDeclarationProgress(
  { tx, at, actor, framework }: Asking,
  key: DeclarationKey,
): Promise<DraftProgress | null> {
  const record = await findDeclaration(tx, framework.code, [key.providerCode], key)
  if (!record) return null
  const { current, handover } = record
  const findings = findingsBeforeSigning(current, { ...record, framework }, { personId: '', at })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const unfinished = new Set(errors.map((error) => codeAt(error.at)))
  const parts = partsOf(framework, current.year)
  return {
    done: parts.filter((part) => current.parts[part] && !unfinished.has(part)).length,
    pages: parts.length,
    isReady: errors.length === 0 && isChanged(current),
    ...{ revision: current.revision, saved: current.saved, handover },
    isOwnWork: current.editors.includes(actor.personId),
  }
}

/** Whether anything was saved since its correction began, where it is one. */
function isChanged({ correction, saved }: Declaration): boolean {
  return !correction || (saved !== null && saved.at > correction.begun.at)
}
