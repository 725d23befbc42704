import 'server-only'
import { frameworkOf } from '@/domain/catalogue'
import { type Declaration, type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { declarationForm } from '@/domain/declarations/declaration-form'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { lockDeclaration, savePart } from '@/server/db/declarations'
import { findSigned } from '@/server/db/signed-declarations'
import type { Locked } from './change-draft'
import type { HandedKind } from './draft-kind'

export type LockedDeclaration = Locked<DeclarationRecord>

/** Annual self-declarations, whose pages are parts. */
export const declarationDrafts: HandedKind<DeclarationKey, Declaration, DeclarationRecord> = {
  fill: 'declaration:fill',
  lock: (tx, scope, key) => lockDeclaration(tx, key.framework, scope, key),
  formOf: (file, at) =>
    declarationForm({ ...file, framework: frameworkOf(file.current.framework) }, isoDate(londonDate(at))),
  write: (tx, { before, after }, { page }, stamp) =>
    savePart(tx, before.framework, before, { part: page, boxes: after.parts[page] ?? {} }, stamp),
  action: 'declaration-saved',
  noun: 'declaration',
  periodOf: ({ year }) => year,
  idOf: declarationId,
  objectOf: (key, part) => `${declarationId(key)}/${part}`,
  keepsMistakes: true,
  recordOf: ({ parts }, { page }) => ({ ...parts[page] }),
  savedOf: ({ entered }, part) => entered[part] ?? null,
  closedBy: async (tx, draft) => {
    const last = await findSigned(tx, draft.framework, [draft.providerCode], draft, null)
    return last && { name: last.signedByName, at: last.signedAt }
  },
}
