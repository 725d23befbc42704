import 'server-only'
import { type Actor, can } from '@/domain/access/actor'
import { mayRedactLevels } from '@/domain/thresholds/may-set'
import { readText } from '@/domain/forms/read-text'
import { type Result, fail, ok } from '@/domain/result'
import { type RedactedOf, findText, recordAskedRedaction } from '@/server/db/redactions'
import { withActor } from '@/server/db/transaction'

/** Why a text was not asked to be taken out: it stands nowhere as a whole, is asked for already, or is a name that is needed. */
export type AskRefusal = 'not-found' | 'nowhere' | 'asked-already' | 'name'

/** Asks for a text to be taken out of everything that a service stored, or that was said about levels; somebody else has to agree. */
export function askRedaction(
  actor: Actor,
  of: RedactedOf,
  asked: { readonly text: string; readonly reason: string },
): Promise<Result<null, AskRefusal>> {
  const may = 'asker' in of ? mayRedactLevels(actor, of.framework, of.asker) : can(actor, 'text:redact', of)
  if (!may) return Promise.resolve(fail('not-found'))
  return withActor(actor, async ({ tx }): Promise<Result<null, AskRefusal>> => {
    const text = readText(asked.text, Infinity)
    const found = text.ok && text.value ? await findText(tx, of, text.value) : {}
    if (!text.ok || Object.keys(found).length === 0) return fail('nowhere')
    const came = await recordAskedRedaction(tx, of, { text: text.value ?? '', reason: asked.reason })
    return came === 'asked' ? ok(null) : fail(came)
  })
}
