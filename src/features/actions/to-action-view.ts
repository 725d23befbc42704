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
import { mayAttach } from '@/domain/actions/may-attach'
import { actionFileHref, actionUploadHref, aimHref, toldHref } from '@/domain/addresses/actions'
import { signedHref } from '@/domain/addresses/declarations'
import { findingHref, findingsHref, signedOutcomeHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { type FileView, toFileView } from '@/domain/evidence/say-file'
import { type UploadRefusal, uploadRefusals } from '@/domain/evidence/upload-refusal'
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
  /** Who was told that it is overdue, and when: the latest first. */
  readonly told: readonly string[]
  readonly entries: readonly EntryView[]
  /** Files that show that it was done, the newest first, and who uploaded each and when. */
  readonly files: readonly { readonly file: FileView; readonly uploaded: string }[]
  /** Where another is posted to; null for whoever may not, and once it is completed. */
  readonly upload: { readonly to: string; readonly error: string | undefined } | null
  readonly form: EntryForm | null
  readonly toldHref: string
}

/** An action with everything that was entered, and what this person may enter next. */
export function toActionView(actor: Actor, read: ActionRead, refused = ''): ActionView {
  const { action, provider, told, isOutcomeSigned, at } = read
  const standing = standingOf(action)
  return {
    title: sayAction(action),
    caption: `${provider.code} ${provider.name}`,
    source: {
      text: saySource(action.source, action.year),
      href: hrefOfSource(actor, action, isOutcomeSigned),
    },
    ...{ what: standing.what, owner: standing.owner },
    aim: action.aim && { text: sayAim(action), href: aimHref(action, action.aim.indicator) },
    ...sayStanding(standing, at),
    isOverdue: daysOverdue(standing, at) > 0,
    isCompleted: standing.completed !== null,
    told: told.toSorted((one, other) => other.at.getTime() - one.at.getTime()).map(sayTold),
    entries: action.entries.map(toEntryView),
    ...filesOf(actor, read, refused),
    form: formOf(actor, action),
    toldHref: toldHref(action.framework, action.providerCode),
  }
}

/** What this person may enter next; null where nothing. */
function formOf(actor: Actor, action: ActionRead['action']): EntryForm | null {
  const standing = standingOf(action)
  const kinds = (['progress', 'completed', 'reopened'] as const).filter(
    (kind) => mayFollow(standing, kind) && can(actor, entryPermissions[kind], action),
  )
  const fields = { action: actionId(action), seen: action.entries.length }
  return kinds.length > 0 ? { kinds, fields } : null
}

function filesOf(
  actor: Actor,
  { action, files }: ActionRead,
  refused: string,
): Pick<ActionView, 'files' | 'upload'> {
  const mayUpload = mayFollow(standingOf(action), 'progress') && mayAttach(actor, action)
  return {
    files: files.map((file) => ({
      file: toFileView(file, actionFileHref(action, file.id)),
      uploaded: `${file.uploadedByName}, ${sayMoment(file.uploadedAt)}`,
    })),
    upload: mayUpload ? { to: actionUploadHref(action), error: sayRefusal(refused) } : null,
  }
}

function sayRefusal(refused: string): string | undefined {
  return Object.hasOwn(uploadRefusals, refused) ? uploadRefusals[refused as UploadRefusal] : undefined
}

const WHO: Readonly<Record<Escalation, string>> = {
  provider: 'The provider was told',
  commissioner: 'Its commissioner was told',
  national: 'The national team was told',
}

function sayTold({ who, dueOn, at }: ActionRead['told'][number]): string {
  return `${WHO[who]} on ${sayDay(at)}, as it was due by ${sayIsoDay(dueOn)}`
}

/** Where what it follows from is read; null for what the provider saw itself, and for a finding that this person does not read yet. */
function hrefOfSource(
  actor: Actor,
  { source, year, framework, providerCode }: ActionRead['action'],
  isOutcomeSigned: boolean,
): string | null {
  const key = { framework, providerCode, year }
  const id = declarationId(key)
  if (source.kind === 'not-met') return signedHref(id, { line: source.indicator })
  if (source.kind !== 'finding') return null
  if (isOutcomeSigned && can(actor, 'review:read-outcome', key))
    return findingHref(signedOutcomeHref(id), source.number)
  return can(actor, 'review:read', key) ? findingHref(findingsHref(id), source.number) : null
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
