import type { Permission } from '@/domain/access/roles'
import type { Actor } from '@/domain/access/actor'
import type { Failure } from '@/domain/forms/failure'
import type { Boxes } from '@/domain/forms/read-boxes'
import type { Field } from '@/domain/kinds/field'
import type { Result } from '@/domain/result'
import type { Finding } from '@/domain/forms/finding'
import type { AnyDraft } from '@/operations/draft-kind'
import type { PostedPage, SavedPage, Thoroughness } from '@/operations/save-draft'
import type { FindingView } from '@/ui/saving/draft-state'
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

export type Saved = SavedPage<AnyDraft>

/** All that is particular about the pages of a kind of draft: how forms name them, who fills them in, how they are talked about. */
export interface DraftPages<Key extends AnyKey> {
  readonly names: TargetNames
  readonly fill: Permission
  readonly words: DraftWords
  readonly readId: (id: string) => Key | null
  readonly idOf: (key: Key) => string
  readonly hrefOf: (key: Key, page: string) => string
  /** Where what was submitted or signed is shown. */
  readonly closedHref: (key: Key) => string
  /** The boxes of a page; none when there is no such page. */
  readonly boxesOf: (key: Key, page: string) => Boxes
  /** A box away from its page: `106, Patients who completed`. */
  readonly sayBox: (at: string, box: Field | undefined) => string
  readonly toFindingView: (finding: Finding, key: Key) => FindingView
  readonly save: (
    actor: Actor,
    posted: Key & PostedPage,
    thoroughness: Thoroughness,
  ) => Promise<Result<Saved, Failure>>
  /** Where somebody goes once their page is saved: on to the next, or back where something on it is wrong. */
  readonly afterSaving: (target: PageTarget<Key>, saved: Saved, then: 'next' | 'stay') => string
}
