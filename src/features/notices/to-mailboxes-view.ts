import { isRole, roles } from '@/domain/access/roles'
import { writeOffice } from '@/domain/notices/mailbox'
import { sayCount } from '@/domain/say-count'
import type { Offices } from '@/operations/read/list-mailboxes'

export type MailboxesView = ReturnType<typeof toMailboxesView>

/** The roles for which somebody may set a mailbox, and those that have one. */
export function toMailboxesView(offices: Offices, isSaved: boolean) {
  return {
    title: 'Shared mailboxes',
    isSaved,
    set: offices
      .filter(({ email }) => email !== null)
      .map((office) => ({
        key: writeOffice(office),
        cells: [
          `${office.organisationName} (${office.organisation})`,
          nameOf(office.role),
          office.email ?? '',
        ],
      })),
    options: [
      { value: '', text: 'Choose' },
      ...offices.map((office) => ({
        value: writeOffice(office),
        text: `${nameOf(office.role)}, ${sayCount(office.persons, 'person', 'people')}`,
        group: `${office.organisationName} (${office.organisation})`,
      })),
    ],
  }
}

function nameOf(role: string): string {
  return isRole(role) ? roles[role].name : role
}
