import { accountKinds } from './account-kinds'
import { sayDay } from '../periods/format'
import type { NoticeKind, Words } from './notice-kind'
import { reportingKinds } from './reporting-kinds'

/** Every kind of notice there is, in the order in which they are listed. The database has the same list (notice_kinds()). */
export const noticeKinds = { ...accountKinds, ...reportingKinds }

export type NoticeKindName = keyof typeof noticeKinds

/** The names of the facts that a kind says; the name of the provider is added by the database. */
export type FactsOf<Kind extends NoticeKindName> = Readonly<
  Record<Exclude<keyof Parameters<(typeof noticeKinds)[Kind]['words']>[0], 'provider'>, string>
>

/** A notice as its cause gives it: what is told, by which facts. */
export type Told = {
  [Kind in NoticeKindName]: { readonly kind: Kind; readonly facts: FactsOf<Kind> }
}[NoticeKindName]

export function isNoticeKind(text: string): text is NoticeKindName {
  return Object.hasOwn(noticeKinds, text)
}

/** A kind as one of all. What a notice said is kept for a time (`domain/pages/retention.ts`); after that it says so. */
export function kindOf(name: NoticeKindName): NoticeKind {
  const kind: NoticeKind = noticeKinds[name]
  return { ...kind, words: (facts) => (facts[REMOVED] ? removed(kind, facts[REMOVED]) : kind.words(facts)) }
}

/** Stands in the place of all facts, with the day on which they went. */
const REMOVED = 'removed'

function removed({ name }: NoticeKind, day: string): Words {
  const said = `What this mail said was removed on ${sayDay(new Date(day))}, once its time was over.`
  return { subject: name, says: [said], link: null }
}

/** Those that a person may switch off. */
export const optionalKinds = (Object.keys(noticeKinds) as NoticeKindName[]).filter(
  (name) => !noticeKinds[name].isSecurity,
)
