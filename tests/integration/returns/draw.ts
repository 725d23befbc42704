import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { typeSection } from '@/domain/returns/as-typed'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/returns/read-boxes'
import { autosaveSection, saveSection } from '@/operations/save-section'
import { read } from './entering'

/** A day after the moment at which other tests save. */
export const LATER = new Date('2026-10-21T09:30:00Z')

/** The page of a section as it is drawn now: it posts all it was drawn with, and what is typed into it. */
export async function draw(reader: Actor, key: ReturnKey, section: string) {
  const { revision, answers } = (await read(reader, key)).current
  const base = typeSection(framework, key, section, answers)
  const form = (typed: Typed) => ({ ...key, section, revision, base, typed: { ...base, ...typed } })
  return {
    post: (actor: Actor, typed: Typed) => saveSection(actor, form(typed), LATER),
    autosave: (actor: Actor, typed: Typed) => autosaveSection(actor, form(typed), LATER),
  }
}
