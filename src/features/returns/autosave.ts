import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { typeSection } from '@/domain/returns/as-typed'
import { sayAutosaved, sayContested } from '@/domain/returns/say-autosaved'
import { ForgedChoice } from '@/domain/returns/read-figure'
import type { Typed } from '@/domain/returns/read-boxes'
import { type SavedSection, autosaveSection } from '@/operations/save-section'
import { onlyText } from '@/server/http/only-text'
import type { Autosaved } from '@/ui/saving/autosaved'
import { readSectionBase, readSectionForm } from './read-section-form'
import type { SectionTarget } from './read-target'
import { sayBox } from './say-box'
import { MALFORMED, sayFailure } from './say-failure'
import { saySaved } from './say-saved'

/** Saves what somebody is typing, as far as it goes; null when the return is not there for them. */
export async function autosave(
  actor: Actor,
  target: SectionTarget,
  form: FormData,
): Promise<Autosaved | null> {
  const typed = readSectionForm(form, { ...target, framework, hidden: target.names })
  const base = readSectionBase(onlyText(form, 'base'), { ...target, framework })
  if (!typed || !base) return refused(MALFORMED)
  const saved = await autosaveSection(actor, { ...target, typed, base }).catch((failure: unknown) => {
    if (failure instanceof ForgedChoice) return null
    throw failure
  })
  if (!saved) return refused(MALFORMED)
  if (saved.ok) return answerTo(saved.value, actor, target, base)
  if (saved.failure.kind === 'not-found') return null
  const { problem } = sayFailure(saved.failure, actor.personId)
  return refused(`${problem ?? 'Not saved.'} What you typed is still on this page: copy what you need.`)
}

function refused(said: string): Autosaved {
  return { kind: 'refused', said }
}

/**
 * The page is now drawn from what it shows itself, and from what it was drawn from where that was not saved. What others
 * saved in boxes that it does not show is not in it, or the old figures on the page would look like changes of this person.
 */
function answerTo(saved: SavedSection, actor: Actor, target: SectionTarget, base: Typed): Autosaved {
  const { stands, mine, conflicts, unreadable } = saved
  const shown = Object.entries(typeSection(framework, target, target.section, mine))
  const kept = conflicts.map(({ at }) => [at, base[at] ?? ''] as const)
  const contested = conflicts.map(({ at, by }) => sayContested(sayBox(at), by?.name))
  const drawn = Object.fromEntries([...shown, ...kept].filter(([, held]) => held.length > 0))
  return {
    kind: 'saved',
    said: sayAutosaved(stands.saved, actor.personId, [...sayUnreadable(unreadable.length), ...contested]),
    lastSaved: saySaved(stands),
    seen: { revision: String(stands.revision), base: JSON.stringify(drawn) },
    isPartial: conflicts.length + unreadable.length > 0,
  }
}

function sayUnreadable(count: number): readonly string[] {
  if (count === 0) return []
  return [count === 1 ? '1 box that is not a figure yet' : `${count} boxes that are not figures yet`]
}
