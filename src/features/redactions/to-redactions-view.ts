import { type Actor, frameworksOf, reachOf } from '@/domain/access/actor'
import { levelsOf } from '@/domain/forms/posted-redaction-schema'
import { askersOf } from '@/domain/thresholds/may-set'
import { redactionHref } from '@/domain/addresses/redactions'
import { sayMoment } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { Redactions } from '@/operations/read/list-redactions'

type Redaction = Redactions[number]

export type RedactionsView = ReturnType<typeof toRedactionsView>

/** What was asked and decided, and the services of which somebody may ask. */
export function toRedactionsView(
  actor: Actor,
  redactions: Redactions,
  { isAsked, asksPassphrase }: { readonly isAsked: boolean; readonly asksPassphrase: boolean },
) {
  return {
    title: 'Redactions',
    isAsked,
    asksPassphrase,
    rows: redactions.map((each) => ({
      id: each.id,
      href: redactionHref(each.id),
      provider: sayWhose(each),
      asked: `${each.askedByName} on ${sayMoment(each.askedAt)}`,
      state: sayState(each),
    })),
    options: [{ value: '', text: 'Choose' }, ...servicesOf(actor)],
  }
}

/** Whose texts somebody may have taken out: of a single service it goes without saying. */
function servicesOf(actor: Actor) {
  return frameworksOf(actor).flatMap((framework) => {
    const reached = reachOf(actor, 'text:redact', framework)
    const codes = reached === 'all' ? [] : reached
    return [
      ...codes.map((code) => ({ value: `${framework}/${code}`, text: code, group: framework })),
      ...askersOf(actor, framework).map((asker) => ({
        ...{ value: levelsOf(framework, asker), text: sayLevels(asker), group: framework },
      })),
    ]
  })
}

function sayWhose({ providerCode, commissionerCode }: Redaction): string {
  return providerCode ?? sayLevels(commissionerCode)
}

function sayLevels(asker: string | null): string {
  return asker === null ? 'Local thresholds of the nation' : `Local thresholds of ${asker}`
}

function sayState({ isAgreed, decidedByName, decidedAt, isOwn }: Redaction): string {
  if (isAgreed === null || decidedAt === null)
    return isOwn ? 'Waits for a second person' : 'Waits for you, or somebody else, to agree'
  const said = isAgreed ? 'Taken out, agreed by' : 'Left, by'
  return `${said} ${decidedByName} on ${sayMoment(decidedAt)}`
}

export type RedactionView = ReturnType<typeof toRedactionView>

/** One of them: the text while it is asked about, and afterwards its hash. */
export function toRedactionView(redaction: Redaction, asksPassphrase: boolean) {
  const { id, text, sha256, reason, askedByName, askedAt, isOwn, places } = redaction
  return {
    title: `Redaction, ${sayWhose(redaction)}`,
    id,
    text,
    isOpen: text !== null,
    isOwn,
    asksPassphrase,
    facts: [
      { key: 'Asked by', value: `${askedByName} on ${sayMoment(askedAt)}` },
      { key: 'Why', value: reason },
      { key: 'State', value: sayState(redaction) },
      { key: 'SHA-256 of the text', value: sha256 },
      ...(places ? [{ key: 'Taken out of', value: sayPlaces(places) }] : []),
    ],
  }
}

const PLACES: Readonly<Record<string, string>> = {
  audit_event: 'event of the audit trail',
  submission: 'submitted version',
  submitted_line: 'submitted line',
  signed_declaration: 'signed declaration',
  declared_line: 'declared line',
  local_threshold: 'local threshold',
}

function sayPlaces(places: NonNullable<Redaction['places']>): string {
  const said = Object.entries(places).map(([table, count]) =>
    sayCount(count, PLACES[table] ?? 'place of a draft', plural(table)),
  )
  return said.join(', ')
}

function plural(table: string): string {
  if (table === 'audit_event') return 'events of the audit trail'
  const one = PLACES[table]
  return one ? `${one}s` : 'places of drafts'
}
