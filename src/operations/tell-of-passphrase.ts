import 'server-only'
import { accountHref } from '@/domain/addresses/admin'
import { sayMoment } from '@/domain/periods/format'
import type { Transaction } from '@/server/db/client'
import { queueNotice } from './queue-notice'

/** Tells somebody that their passphrase was changed, whoever changed it. */
export async function tellOfPassphrase(tx: Transaction, personId: string, at: Date): Promise<void> {
  await queueNotice(tx, {
    kind: 'passphrase-changed',
    key: `passphrase-changed ${personId} ${at.toISOString()}`,
    to: { personId },
    facts: { when: sayMoment(at) },
    href: accountHref(),
  })
}
