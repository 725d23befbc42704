import { MailboxesPage } from '../../mailboxes-page'

/** Those of one's own provider. */
export default function OwnMailboxesPage({ searchParams }: PageProps<'/account/mailboxes'>) {
  return MailboxesPage({ searchParams, permission: 'people:invite' })
}
