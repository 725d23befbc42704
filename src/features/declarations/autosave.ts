import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Typed } from '@/domain/returns/read-boxes'
import { ForgedChoice } from '@/domain/returns/read-figure'
import { sayAutosaved, sayContested } from '@/domain/returns/say-autosaved'
import { type SavedPart, autosaveDeclarationPart } from '@/operations/save-declaration-part'
import type { Autosaved } from '@/ui/saving/autosaved'
import { MALFORMED } from './post-part'
import { type PartTarget, readPartForm } from './read-posted'
import { sayDrawn, typePart } from './say-base'
import { sayBox } from './say-box'
import { saySaved } from './say-declaration'
import { sayProblem } from './say-refusal'

/** Saves what somebody is typing, as far as it goes; null when the declaration is not there for them. */
export async function autosave(actor: Actor, target: PartTarget, form: FormData): Promise<Autosaved | null> {
  const posted = readPartForm(form, target)
  const saved =
    posted &&
    (await autosaveDeclarationPart(actor, { ...target, ...posted }).catch((failure: unknown) => {
      if (failure instanceof ForgedChoice) return null
      throw failure
    }))
  if (!saved) return refused(MALFORMED)
  if (saved.ok) return answerTo(saved.value, actor, target, posted.base)
  return saved.failure.kind === 'not-found' ? null : refused(sayProblem(saved.failure))
}

function refused(problem: string): Autosaved {
  return {
    kind: 'refused',
    said: `Not saved: ${asClause(problem)}. What you typed is still on this page: copy what you need.`,
  }
}

/** From now on the page is drawn from what it shows itself, and from what it was drawn from where that collides. */
function answerTo(
  { saved, before, mine, unreadable, conflicts }: SavedPart,
  { personId }: Actor,
  { year, part }: PartTarget,
  base: Typed,
): Autosaved {
  const shown = typePart({ year, parts: { [part]: mine } }, part)
  const kept = Object.fromEntries(conflicts.map(({ at }) => [at, base[at] ?? '']))
  const left = [
    ...unreadable.map(({ at, message }) => `${sayBox(year, at)} (${asClause(message)})`),
    ...conflicts.map(({ at }) => sayContested(sayBox(year, at), before.entered[part]?.name)),
  ]
  return {
    kind: 'saved',
    said: sayAutosaved(saved, personId, left),
    lastSaved: saySaved(saved),
    seen: { base: sayDrawn({ ...shown, ...kept }) },
    isPartial: left.length > 0,
  }
}

/** A sentence in the middle of another. */
function asClause(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
}
