import type { PeopleStanding } from '@/operations/read/read-people-standing'
import { sayCount } from '@/domain/say-count'

const MOST_NAMED = 5

/** Who is still missing, and how many are invited. */
export function sayPeopleMissing(people: PeopleStanding): string {
  const missing = [
    [people.administrators < 2, 'a second administrator, should one be away'],
    [people.withoutGatekeeper.length > 0, `a gatekeeper for ${name(people.withoutGatekeeper)}`],
    [people.withoutLead.length > 0, `a service lead for ${name(people.withoutLead)}`],
    [people.withoutExecutive.length > 0, `an executive for ${name(people.withoutExecutive)}`],
    [people.commissionersWithout.length > 0, `somebody of ${name(people.commissionersWithout)}`],
  ] as const
  const said = missing.flatMap(([isMissing, what]) => (isMissing ? [what] : []))
  const waiting = sayWaiting(people)
  if (said.length === 0 && people.waitedFor.length === 0)
    return `Every organisation has its people. ${waiting}`.trim()
  if (said.length === 0) return `Nobody is missing who is not invited. ${waiting}`
  return `Missing: ${said.join('; ')}. ${waiting}`.trim()
}

function name(codes: readonly string[]): string {
  const more = codes.length - MOST_NAMED
  return more > 0 ? `${codes.slice(0, MOST_NAMED).join(', ')} and ${more} more` : codes.join(', ')
}

function sayWaiting({ openInvitations, expiredInvitations, waitedFor }: PeopleStanding): string {
  const said = [
    ...(openInvitations > 0
      ? [
          `${sayCount(openInvitations, 'invitation')} not yet accepted${waitedFor.length > 0 ? `, for ${name(waitedFor)}` : ''}`,
        ]
      : []),
    ...(expiredInvitations > 0 ? [`${sayCount(expiredInvitations, 'invitation')} ended unused`] : []),
  ]
  return said.length > 0 ? `${said.join('; ')}.` : ''
}
