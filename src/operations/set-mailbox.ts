import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type Result, fail, ok } from '@/domain/result'
import { type Office, listOffices, recordMailbox } from '@/server/db/notice-choices'
import { withActor } from '@/server/db/transaction'

/** Lets an address stand in for the persons of a role at an organisation, or, by null, no address any more. */
export function setMailbox(
  actor: Actor,
  wanted: Pick<Office, 'framework' | 'organisation' | 'role'>,
  email: string | null,
): Promise<Result<null, 'not-found'>> {
  return withActor(actor, async ({ tx }) => {
    const offices = await listOffices(tx)
    const isTheirs = offices.some(
      ({ framework, organisation, role }) =>
        framework === wanted.framework && organisation === wanted.organisation && role === wanted.role,
    )
    if (!isTheirs) return fail('not-found')
    await recordMailbox(tx, wanted, email)
    return ok(null)
  })
}
