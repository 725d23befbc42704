import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import { handBack } from '@/domain/forms/handover'
import { changeDraft } from './change-draft'
import { declarationDrafts } from './declaration-drafts'
import { handOn } from './hand-over'

/** Whoever would sign a declaration hands it back to those who fill it in, and says what is to be changed. */
export function handBackDeclaration(
  actor: Actor,
  posted: DeclarationKey & { readonly revision: number; readonly comment: string },
  clock?: Date,
) {
  return changeDraft(
    declarationDrafts,
    actor,
    'declaration:sign',
    posted,
    (locked) =>
      handOn(declarationDrafts, locked, posted, 'back', () =>
        handBack(locked.file.current, posted.comment, locked.stamp),
      ),
    clock,
  )
}
