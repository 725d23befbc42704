import { type Actor, can } from '@/domain/access/actor'
import {
  type ActionEntry,
  type EntryKind,
  daysOverdue,
  entryPermissions,
  mayFollow,
  standingOf,
} from '@/domain/actions/action'
import { actionId } from '@/domain/actions/action-id'
import type { Escalation } from '@/domain/actions/escalation'
import { sayStanding } from '@/domain/actions/say-standing'
import { entryTitles, extents, sayAction, saySource } from '@/domain/actions/say-action'
import { sayAim } from '@/domain/actions/say-aim'
import { aimHref, toldHref } from '@/domain/addresses/actions'
import { signedHref } from '@/domain/addresses/declarations'
import { declarationId } from '@/domain/declarations/declaration'
import { sayDay, sayIsoDay, sayMoment } from '@/domain/periods/format'
import type { ActionRead } from '@/operations/read/get-action'

export interface EntryView {
  readonly place: number
  readonly title: string
  readonly by: string
  readonly text: string
  /** What was said anew beside the text: who sees to it, until when, how far it is met, where that is shown. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** What this person may enter now. */
export interface EntryForm {
  readonly fields: Readonly<Record<string, string | number>>
  readonly kinds: readonly Exclude<EntryKind, 'opened'>[]
}

export interface ActionView {
  readonly title: string
  readonly caption: string
  readonly source: { readonly text: string; readonly href: string | null }
  readonly what: string
  readonly owner: string
  /** `109 aims at 60.0%, from 43.2% in Quarter 2 of 2026-27`, and where that is followed; null where it aims at no figure. */
  readonly aim: { readonly text: string; readonly href: string } | null
  readonly stands: string
  readonly day: string
  readonly isOverdue: boolean
  readonly isCompleted: boolean
  /** Who was told that it is overdue, and when. */
  readonly told: readonly string[]
  readonly entries: readonly EntryView[]
  readonly form: EntryForm | null
  readonly toldHref: string
}

/** An action with everything that was entered, and what this person may enter next. */
export function toActionView(actor: Actor, { action, provider, told, at }: ActionRead): ActionView {
  const standing = standingOf(action)
  const { completed } = standing
  const { framework, providerCode } = action
  const kinds = (['progress', 'completed', 'reopened'] as const).filter(
    (kind) => mayFollow(standing, kind) && can(actor, entryPermissions[kind], action),
  )
  return {
    title: sayAction(action),
    caption: `${provider.code} ${provider.name}`,
    source: { text: saySource(action.source, action.year), href: hrefOfSource(action) },
    what: standing.what,
    owner: standing.owner,
    aim: action.aim && { text: sayAim(action), href: aimHref(action, action.aim.indicator) },
    ...sayStanding(standing, at),
    isOverdue: daysOverdue(standing, at) > 0,
    isCompleted: completed !== null,
    told: told.map(sayTold),
    entries: action.entries.map(toEntryView),
    form:
      kinds.length > 0 ? { kinds, fields: { action: actionId(action), seen: action.entries.length } } : null,
    toldHref: toldHref(framework, providerCode),
  }
}

const WHO: Readonly<Record<Escalation, string>> = {
  provider: 'The provider was told',
  commissioner: 'Its commissioner was told',
  national: 'The national team was told',
}

function sayTold({ who, dueOn, at }: ActionRead['told'][number]): string {
  return `${WHO[who]} on ${sayDay(at)}, as it was due by ${sayIsoDay(dueOn)}`
}

/** Where what it follows from is read; null for what the provider saw itself. */
function hrefOfSource({ source, year, framework, providerCode }: ActionRead['action']): string | null {
  const id = declarationId({ framework, providerCode, year })
  if (source.kind === 'not-met') return signedHref(id, { line: source.indicator })
  return null
}

function toEntryView({ place, kind, text, written, ...said }: ActionEntry): EntryView {
  const { owner, dueOn, extent, evidence, told } = said
  const facts = [
    { name: 'How far it is met', value: extent && extents[extent] },
    { name: 'Who sees to it', value: owner },
    { name: 'To be done by', value: dueOn && sayIsoDay(dueOn) },
    { name: 'Shown in', value: evidence },
    { name: 'You said', value: told?.said ?? null },
    { name: 'We did', value: told?.did ?? null },
  ]
  return {
    ...{ place, title: entryTitles[kind], text },
    by: `${written.name} on ${sayMoment(written.at)}`,
    facts: facts.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }])),
  }
}
