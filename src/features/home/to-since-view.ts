import { type Actor, can, mayAnywhere } from '@/domain/access/actor'
import { auditHref } from '@/domain/addresses/audit'
import { signedHref, signingHref } from '@/domain/addresses/declarations'
import { profileHref } from '@/domain/addresses/profiles'
import { checkHref, receiptHref, returnHref, returnsHref } from '@/domain/addresses/returns'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import type { Happening } from '@/domain/home/happening'
import { sayHappening, sayReason } from '@/domain/home/say-happening'
import { sayLastVisit } from '@/domain/home/say-last-visit'
import { sayMoment } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import type { HomeRead } from '@/operations/read/get-home'
import type { HappeningView, SinceView } from './home-view'

/** How many of the latest happenings stand on the page. */
export const MOST_HAPPENINGS = 10

/** What other people did, to what this person may see, since they were last here. */
export function toSinceView(actor: Actor, read: HomeRead): SinceView {
  const { at, since, total, latest } = read.since
  const more = total - latest.length
  return {
    said: sayLastVisit({ at, happenings: total }),
    happenings: latest.map((happening) => toHappening(actor, happening, read)),
    more: since && more > 0 ? toMore(actor, since, more, read) : null,
  }
}

function toHappening(actor: Actor, happening: Happening, { framework, providers }: HomeRead): HappeningView {
  const name = providers.find(({ code }) => code === happening.providerCode)?.name
  return {
    what: sayHappening(happening, name),
    href: hrefOf(actor, happening, framework.code),
    who: happening.byName ?? 'Somebody of the provider',
    when: sayMoment(happening.at),
    reason: sayReason(happening.reason),
  }
}

/** What is of a draft leads to it, and what was sent back those who mend it; everything else to the version that it is about. */
function hrefOf(actor: Actor, happening: Happening, framework: string): string {
  const { kind, providerCode, period, version } = happening
  if (kind === 'profile-recorded') return profileHref(framework, providerCode)
  const id = withFrameworkCode(framework, `${providerCode}-${period}`)
  const asked = version === null ? {} : { version }
  if (kind === 'declaration-signed' || kind === 'declaration-reopened') return signedHref(id, asked)
  if (kind === 'declaration-ready' || kind === 'declaration-handed-back') return signingHref(id)
  if (kind === 'declaration-withdrawn') return signedHref(id)
  if (kind === 'return-ready') return checkHref(id)
  const of = { framework, providerCode }
  if (kind === 'return-sent-back' && can(actor, 'return:fill', of)) return returnHref(id)
  return receiptHref(id, asked.version)
}

/** The rest stands in the audit trail, from that day on; for those who do not read it, in the list of returns. */
function toMore(actor: Actor, at: Date, count: number, { framework }: HomeRead): SinceView['more'] {
  if (!mayAnywhere(actor, 'audit:read', framework.code))
    return { text: `and ${count} more: see the list of returns`, href: returnsHref(framework.code) }
  const { year, month, day } = londonDate(at)
  const since = { 'from-day': String(day), 'from-month': String(month), 'from-year': String(year) }
  return { text: `and ${count} more: see the audit trail since that day`, href: auditHref(since) }
}
