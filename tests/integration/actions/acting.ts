import type { Actor } from '@/domain/access/actor'
import type { ActionKey } from '@/domain/actions/action'
import type { PostedEntry, PostedOpening } from '@/domain/actions/posted-action-schema'
import { openAction } from '@/operations/open-action'
import { writeActionEntry } from '@/operations/write-action-entry'
import { after } from '../queries/asking'
import { ZZ1 } from '../returns/entering'

const NO_DAY = { 'due-day': '', 'due-month': '', 'due-year': '' }
export const DUE = { 'due-day': '1', 'due-month': '11', 'due-year': '2026' }
export const WHAT = 'Send each patient a reminder of the last session.'

/** Opens an action of ZZ1, of what it saw itself unless something else is named. */
export function open(actor: Actor, overrides: Partial<PostedOpening> = {}, days = 0) {
  const { framework, providerCode } = ZZ1
  const boxes = { text: WHAT, owner: 'Programme lead', ...DUE }
  const none = { query: null, finding: null, year: '', indicator: '', target: '' }
  return openAction(actor, { framework, providerCode, ...none, ...boxes, ...overrides }, after(days))
}

/** Enters something about an action after so many entries. */
export function enter(
  actor: Actor,
  key: ActionKey,
  seen: number,
  overrides: Partial<PostedEntry> = {},
  days = 1,
) {
  const empty = { owner: '', ...NO_DAY, extent: '', evidence: '', said: '', did: '' } as const
  const said = { kind: 'progress', text: 'The reminders are being written.' } as const
  return writeActionEntry(actor, { ...key, seen, ...empty, ...said, ...overrides }, after(days))
}

export const COMPLETED = {
  kind: 'completed',
  text: 'Every patient is reminded a week before.',
  extent: 'partially-met',
  evidence: 'Operational policy, section 4',
} as const
