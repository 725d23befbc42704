import type { Actor, Service } from '@/domain/access/actor'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { PostedBoxes } from '@/domain/forms/fill-page'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { declarationDrafts } from '@/operations/declaration-drafts'
import { profileDrafts } from '@/operations/profile-drafts'
import { returnDrafts } from '@/operations/return-drafts'
import type { PostedPage, Thoroughness } from '@/operations/fill-draft'
import { saveDraft } from '@/operations/save-draft'

type PostedSection = ReturnKey & PostedBoxes & { readonly section: string; readonly revision: number }
type PostedPart = DeclarationKey &
  Required<Pick<PostedBoxes, 'typed' | 'base'>> & { readonly part: string; readonly revision?: number }

function savingSections(thoroughness: Thoroughness) {
  return (actor: Actor, { section, ...posted }: PostedSection, clock?: Date) =>
    saveDraft(returnDrafts, actor, { ...posted, page: section }, thoroughness, clock)
}

function savingParts(thoroughness: Thoroughness) {
  return (actor: Actor, { part, ...posted }: PostedPart, clock?: Date) =>
    saveDraft(declarationDrafts, actor, { revision: 0, ...posted, page: part }, thoroughness, clock)
}

/** Saves a section as its button does, and as it saves itself. */
export const saveSection = savingSections('whole')
export const autosaveSection = savingSections('readable')

/** The same of a part of a declaration, whose page says what it was drawn from. */
export const savePart = savingParts('whole')
export const autosavePart = savingParts('readable')

/** Records a profile as its button does, once its reader has seen what follows. */
export const recordProfile = (actor: Actor, posted: Service & PostedPage, clock?: Date) =>
  saveDraft(profileDrafts, actor, posted, 'whole', clock)
