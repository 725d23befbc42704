import type { Actor } from '@/domain/access/actor'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/forms/read-boxes'
import { typeSection } from '../../factories/filling'
import { autosaveSection, saveSection } from '../../factories/saving'
import { read } from './entering'

/** A day after the moment at which other tests save. */
export const LATER = new Date('2026-10-21T09:30:00Z')

/** The page of a section as it is drawn now: it posts all it was drawn with, and what is typed into it. */
export async function draw(reader: Actor, key: ReturnKey, section: string) {
  const { current } = await read(reader, key)
  const { revision } = current
  const base = typeSection(current, section)
  const form = (typed: Typed) => ({ ...key, section, revision, base, typed: { ...base, ...typed } })
  return {
    post: (actor: Actor, typed: Typed) => saveSection(actor, form(typed), LATER),
    autosave: (actor: Actor, typed: Typed) => autosaveSection(actor, form(typed), LATER),
  }
}
