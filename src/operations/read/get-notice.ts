import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Mail } from '@/domain/notices/write-mail'
import { type NoticeRecord, findNotice } from '@/server/db/outbox'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { compose, isWhole } from '@/server/mail/compose'

export interface NoticeRead {
  readonly notice: Omit<NoticeRecord, 'secret' | 'href'>
  readonly mail: Mail
  /** Where its link leads, if that may be shown and is still known. */
  readonly link: string | null
  /** Whether it can be sent again. */
  readonly mayRetry: boolean
}

const ENDED: readonly string[] = ['bounced', 'given-up', 'kept']

/**
 * One notice with every try and what it says; null where it is not there, or for whoever does not administer the service. The end of a
 * link that opens an account is shown in the demo alone: an administrator who read it could take over the account.
 */
export async function getNotice(actor: Actor, id: string): Promise<NoticeRead | null> {
  if (!mayAnywhere(actor, 'registry:manage')) return null
  const found = await withActor(actor, ({ tx }) => findNotice(tx, id))
  if (!found) return null
  const { demo } = readSettings()
  const { mail, link } = compose(found, demo ? 'whole' : 'hidden')
  const { secret, href, ...notice } = found
  return {
    notice,
    mail,
    link,
    mayRetry: ENDED.includes(notice.state) && !notice.facts.removed && isWhole({ kind: notice.kind, secret }),
  }
}
