import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { sayTime } from '@/domain/periods/format'
import { typeSection } from '@/domain/returns/as-typed'
import { ForgedChoice } from '@/domain/returns/read-figure'
import type { Typed } from '@/domain/returns/read-boxes'
import { type SavedSection, autosaveSection } from '@/operations/save-section'
import { readSectionBase, readSectionForm } from './read-section-form'
import { type SectionTarget, only } from './read-target'
import { sayBox } from './say-box'
import { MALFORMED, sayFailure } from './say-failure'
import { saySaved } from './say-saved'
import type { Autosaved } from './section-view'

/** Saves what somebody is typing, as far as it goes; null when the return is not there for them. */
export async function autosave(
  actor: Actor,
  target: SectionTarget,
  form: FormData,
): Promise<Autosaved | null> {
  const typed = readSectionForm(form, { framework, ...target, hidden: target.names })
  const base = readSectionBase(only(form, 'base'), { framework, ...target })
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
  const drawn = Object.fromEntries([...shown, ...kept].filter(([, held]) => held.length > 0))
  return {
    kind: 'saved',
    said: sayAutosaved(saved, actor),
    lastSaved: saySaved(stands),
    revision: String(stands.revision),
    base: JSON.stringify(drawn),
    isPartial: conflicts.length + unreadable.length > 0,
  }
}

/** `Saved at 14:05 by you, except 2 boxes that are not figures yet.` */
function sayAutosaved(
  { stands: { saved }, unreadable, conflicts }: SavedSection,
  { personId }: Actor,
): string {
  const who = saved?.personId === personId ? 'you' : saved?.name
  const left = [
    ...(unreadable.length > 0 ? [sayUnreadable(unreadable.length)] : []),
    ...conflicts.map(
      ({ at, by }) => `${sayBox(at)}, which ${by?.name ?? 'somebody else'} changed too: save to compare`,
    ),
  ]
  const said = saved ? `Saved at ${sayTime(saved.at)} by ${who}` : 'Nothing is saved yet'
  return left.length > 0 ? `${said}, except ${left.join('; ')}.` : `${said}.`
}

function sayUnreadable(count: number): string {
  return count === 1 ? '1 box that is not a figure yet' : `${count} boxes that are not figures yet`
}
