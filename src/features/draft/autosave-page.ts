import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { serialiseBaseline, typeBoxes } from '@/domain/forms/as-typed'
import { explanationOf } from '@/domain/forms/explanation-box'
import type { Finding } from '@/domain/forms/finding'
import { codeAt, codesOf } from '@/domain/forms/form'
import type { Typed } from '@/domain/forms/read-boxes'
import { sayAutosaved, sayContested } from '@/domain/forms/say-autosaved'
import type { Autosaved } from '@/ui/saving/autosaved'
import type { AnyKey, DraftPages, PageTarget, Saved } from './draft-pages'
import { type PostedForm, describeForm } from './posted-page'
import { readPage } from './read-page'
import { MALFORMED, sayRefusal } from './say-refusal'
import { saySaved } from './say-saved'
import { toWhyViews } from './to-why-views'

/** Saves what somebody is typing, as far as it goes; null when the draft is not there for them. */
export async function autosavePage<Key extends AnyKey>(
  pages: DraftPages<Key>,
  actor: Actor,
  target: PageTarget<Key>,
  form: FormData,
): Promise<Autosaved | null> {
  const read = readPage(pages, target, form)
  if (!read.ok) return refused(MALFORMED)
  const { typed, base, revision } = read.value
  const posted = { ...target.key, page: target.page, revision, typed, base }
  const saved = await pages.save(actor, posted, 'readable')
  if (saved.ok)
    return answerTo(pages, target.key, saved.value, { actor, base, page: describeForm(pages, target, form) })
  const { failure } = saved
  if (failure.kind === 'not-found') return null
  const isOfBoxes = failure.kind === 'invalid' || failure.kind === 'not-open'
  return refused(isOfBoxes ? 'Not saved.' : sayRefusal(failure, pages.words, actor.personId))
}

function refused(problem: string): Autosaved {
  return { kind: 'refused', said: `${problem} Copy what you need from this page.` }
}

/**
 * The page is now drawn from what it shows itself, and from what it was drawn from where that was not saved. What others
 * saved in boxes that it does not show is not in it, or the old figures on the page would look like changes of this person.
 */
function answerTo<Key extends AnyKey>(
  pages: DraftPages<Key>,
  key: Key,
  saved: Saved,
  { actor: { personId }, page, base }: { actor: Actor; page: PostedForm; base: Typed },
): Autosaved {
  const { stands, mine, conflicts, unreadable, rounded } = saved
  const kept = Object.fromEntries(conflicts.map(({ at }) => [at, base[at] ?? '']))
  const said = sayAutosaved(saved.saved, personId, {
    unreadable: unreadable.length,
    contested: conflicts.map(({ at, by }) => sayContested(page.sayBox(at), by?.name)),
    rounded: rounded.map((at) => `${page.sayBox(at)} is now ${mine[at]}`),
  })
  // What was changed and put back only the revision of this page tells, so it is kept until the person has compared.
  if (conflicts.some((conflict) => conflict.theirs === conflict.base)) return { kind: 'refused', said }
  const held = typeBoxes(page.boxes, mine)
  return {
    kind: 'saved',
    said,
    lastSaved: saySaved(saved.saved),
    seen: { revision: String(stands.revision), base: serialiseBaseline({ ...held, ...kept }) },
    isPartial: unreadable.length + conflicts.length > 0,
    findings: toMend(saved, held).map((finding) => pages.toFindingView(finding, key)),
    whys: toWhyViews(pages, key, held, saved.findings),
  }
}

/**
 * What is wrong on the page and can be mended there. A line with a box that cannot be read is judged once it can be, and
 * nobody is reproached for what they have not come to yet: a blank box, or words that are still being found. What warnings ask
 * stands with the box that explains them.
 */
function toMend({ mistakes, unreadable }: Saved, held: Typed): readonly Finding[] {
  const [codes, unread] = [codesOf(Object.keys(held)), codesOf(unreadable.map(({ at }) => at))]
  const ruled = mistakes
    .filter((finding) => finding.severity === 'error' && finding.at !== explanationOf(finding))
    .filter(({ at }) => codes.includes(codeAt(at)) && !unread.includes(codeAt(at)))
  return [...unreadable, ...ruled]
}
