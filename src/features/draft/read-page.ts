import { z } from 'zod'
import { posted } from '@/domain/forms/posted-schema'
import type { Typed } from '@/domain/forms/read-boxes'
import type { Malformed } from '@/domain/forms/read-figure'
import type { Result } from '@/domain/result'
import { onlyText } from '@/server/http/only-text'
import { baselineSchema, readPageForm } from '@/server/http/read-page-form'
import { DRAWN_FOR, SIGN_IN_NAMES } from '@/server/http/submitted-values'
import type { AnyKey, DraftPages, PageTarget, TargetNames } from './draft-pages'

/** A page as its form posted it. */
interface PageForm {
  readonly typed: Typed
  readonly base: Typed
  readonly revision: number
  /** Where the person wants to be afterwards. */
  readonly then: 'next' | 'stay'
  /** Set where they came from the page that reads everything back, and go back to it instead of on. */
  readonly backTo?: 'check' | undefined
  /** The box in which the person takes what somebody else saved; absent when they save. */
  readonly take?: string | undefined
}

/** Names of the hidden fields and buttons of a page's form: what stands in them was not typed into a box. */
export function hiddenNames({ id, page }: TargetNames): readonly string[] {
  return [id, page, DRAWN_FOR, 'revision', 'base', 'then', 'backTo', 'take', ...SIGN_IN_NAMES]
}

/** Which page of which draft a form belongs to, or null when there can be no such page. */
export function readTarget<Key extends AnyKey>(
  { names, readId, boxesOf }: DraftPages<Key>,
  form: FormData,
): PageTarget<Key> | null {
  const key = readId(onlyText(form, names.id) ?? '')
  const page = onlyText(form, names.page) ?? ''
  return key && Object.keys(boxesOf(key, page)).length > 0 ? { key, page } : null
}

/** What the form of a page posted; malformed when it is not one of ours. */
export function readPage<Key extends AnyKey>(
  { names, boxesOf, preview }: DraftPages<Key>,
  { key, page }: PageTarget<Key>,
  form: FormData,
): Result<PageForm, Malformed> {
  const boxes = boxesOf(key, page)
  const schema = z.strictObject({
    ...Object.fromEntries([names.id, names.page, DRAWN_FOR].map((name) => [name, z.string()])),
    ...Object.fromEntries(SIGN_IN_NAMES.map((name) => [name, z.string().optional()])),
    revision: posted.revision,
    base: baselineSchema(boxes),
    // What follows is shown to whoever pressed no button, as to whoever stays.
    then: z.enum(['next', 'stay']).default(preview ? 'stay' : 'next'),
    backTo: z.literal('check').optional(),
    take: z.string().optional(),
  })
  return readPageForm(form, boxes, schema)
}
