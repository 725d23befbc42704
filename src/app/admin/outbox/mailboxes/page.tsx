import { MailboxesPage } from '../../../mailboxes-page'

/** Those of all organisations. */
export default function AllMailboxesPage({ searchParams }: PageProps<'/admin/outbox/mailboxes'>) {
  return MailboxesPage({ searchParams, permission: 'registry:manage', current: 'admin' })
}
