import type { Permission } from '@/domain/access/roles'
import type { Actor } from '@/domain/access/actor'
import type { Failure } from '@/domain/forms/failure'
import type { Boxes } from '@/domain/forms/read-boxes'
import type { Field } from '@/domain/kinds/field'
import type { Result } from '@/domain/result'
import type { Finding } from '@/domain/forms/finding'
import type { AnyDraft, DraftKind } from '@/operations/draft-kind'
import type { PostedPage, Thoroughness } from '@/operations/fill-draft'
import { type SavedPage, saveDraft } from '@/operations/save-draft'
import type { FindingView } from '@/ui/saving/finding-view'
import type { Said } from '@/ui/saving/draft-state'
import type { DraftWords } from './say-refusal'

/** What a key says of a draft, whatever it is about. */
export interface AnyKey {
  readonly framework: string
  readonly providerCode: string
}

/** Which page of which draft a form belongs to. */
export interface PageTarget<Key> {
  readonly key: Key
  readonly page: string
}

/** Names of the hidden boxes that say which draft and which page a form belongs to. */
export interface TargetNames {
  readonly id: string
  readonly page: string
}

/** The heading while warnings ask and once they no longer do; the label and the hint of the box in which they are answered. */
export interface WhyWords {
  readonly asking: string
  readonly told: string
  readonly label: string
  readonly hint: string
}

/** Where somebody wants to be once their page is saved: on the next page, on this one, or back where everything is read back. */
export type Then = 'next' | 'stay' | 'back'

export type Saved = SavedPage<AnyDraft>

/** What the pages of a kind of draft add to it: how forms name them, where they are, how they are talked about. */
interface PagesOf<Key> {
  readonly names: TargetNames
  readonly words: DraftWords
  readonly readId: (id: string) => Key | null
  /** Where a page is, and where what was submitted or signed is shown, by the id of the draft. */
  readonly pageHref: (id: string, page: string) => string
  readonly closedHref: (id: string) => string
  /** The boxes of a page; none when there is no such page. */
  readonly boxesOf: (key: Key, page: string) => Boxes
  /** A box away from its page: `106, Patients who completed`. */
  readonly sayBox: (at: string, box: Field | undefined) => string
  readonly toFindingView: (finding: Finding, key: Key) => FindingView
  /** How warnings are explained on its pages; absent where nothing warns. */
  readonly why?: {
    /** What stands around the warnings of a line or a part, and the label and the hint of their box. */
    readonly wordsOf: (key: Key, code: string) => WhyWords
    /** The address of what a rule checks, and why it asks. */
    readonly ruleHref: (key: Key, finding: Finding) => string
  }
  /** What saving would lead to, where that is shown before anything is saved. */
  readonly preview?: (actor: Actor, posted: Key & PostedPage) => Promise<Result<Said, Failure>>
  /** Where somebody goes once their page is saved: on to the next, or back where something on it is wrong. */
  readonly afterSaving: (target: PageTarget<Key>, saved: Saved, then: Then) => string
}

/** All that is particular about the pages of a kind of draft. */
export interface DraftPages<Key extends AnyKey> extends PagesOf<Key> {
  readonly fill: Permission
  readonly idOf: (key: Key) => string
  readonly save: (
    actor: Actor,
    posted: Key & PostedPage,
    thoroughness: Thoroughness,
  ) => Promise<Result<Saved, Failure>>
}

/** The pages of a kind of draft, which says itself who fills it in, what its id is and how it is saved. */
export function pagesOf<
  Key extends AnyKey,
  Draft extends AnyDraft & Key,
  File extends { readonly current: Draft },
>(kind: DraftKind<Key, Draft, File>, own: PagesOf<Key>): DraftPages<Key> {
  const { fill, idOf } = kind
  return { ...own, fill, idOf, save: (...given) => saveDraft(kind, ...given) }
}
