import 'server-only'
import { type Actor, can, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { Happening } from '@/domain/home/happening'
import { sayHappening, sayReason } from '@/domain/home/say-happening'
import { sayLastVisit } from '@/domain/home/say-last-visit'
import { sayMoment } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import type { Transaction } from '@/server/db/client'
import { findSinceLastVisit } from '@/server/db/since-last-visit'
import type { HappeningView, SinceView } from './home-view'

const MOST = 10

/** What other people did, to what this person may see, since they were last here. One query. */
export async function getSince(
  tx: Transaction,
  actor: Actor,
  { tokenHash, names }: { tokenHash: Uint8Array<ArrayBuffer>; names: ReadonlyMap<string, string> },
): Promise<SinceView> {
  const visit = {
    framework: framework.code,
    personId: actor.personId,
    tokenHash,
    returns: reachOf(actor, 'return:read-submitted', framework.code),
    declarations: reachOf(actor, 'declaration:read-signed', framework.code),
  }
  const { at, total, latest } = await findSinceLastVisit(tx, visit, MOST)
  return {
    said: sayLastVisit({ at, happenings: total }),
    happenings: latest.map((happening) => toView(actor, happening, names)),
    more: at && total > latest.length ? toMore(actor, at, total - latest.length) : null,
  }
}

function toView(actor: Actor, happening: Happening, names: ReadonlyMap<string, string>): HappeningView {
  return {
    what: sayHappening(happening, names.get(happening.providerCode)),
    href: hrefOf(actor, happening),
    who: happening.byName ?? 'Somebody of the provider',
    when: sayMoment(happening.at),
    reason: sayReason(happening.reason),
  }
}

/** What was sent back leads those who mend it to their draft; everything else to the version that it is about. */
function hrefOf(actor: Actor, { kind, providerCode, period, version }: Happening): string {
  if (kind === 'profile-recorded') return `/profiles/${providerCode}`
  const id = `${providerCode}-${period}`
  if (kind === 'declaration-signed' || kind === 'declaration-reopened')
    return `/declarations/${id}/signed?version=${version}`
  if (kind === 'return-sent-back' && can(actor, 'return:fill', { framework: framework.code, providerCode }))
    return `/returns/${id}`
  return `/returns/${id}/submitted?version=${version}`
}

/** The rest stands in the audit trail, from that day on; for those who do not read it, in the list of returns. */
function toMore(actor: Actor, at: Date, count: number): SinceView['more'] {
  if (!mayAnywhere(actor, 'audit:read'))
    return { text: `and ${count} more: see the list of returns`, href: '/returns' }
  const { year, month, day } = londonDate(at)
  const href = `/audit?from-day=${day}&from-month=${month}&from-year=${year}`
  return { text: `and ${count} more: see the audit trail since that day`, href }
}
