/** A role at an organisation, under a framework. */
export interface OfficeKey {
  readonly framework: string
  readonly organisation: string
  readonly role: string
}

/** As the list of roles writes one: `hsps-1767/ZZ1/contributor`. */
export function writeOffice({ framework, organisation, role }: OfficeKey): string {
  return [framework, organisation, role].join('/')
}

/** The same read back; parts that are missing are empty, and name no office. */
export function readOffice(text: string): OfficeKey {
  const [framework = '', organisation = '', role = ''] = text.split('/')
  return { framework, organisation, role }
}

/** What is wrong with a mailbox as it was typed; null where nothing is. Left blank it ends the one that is set. */
export function mailboxFault(
  { role }: OfficeKey,
  email: string,
): { readonly at: 'office' | 'mailbox'; readonly message: string } | null {
  if (role === '') return { at: 'office', message: 'Choose whose mailbox it is' }
  if (email === '' || (/^[^\s@<>"',;]+@[^\s@<>"',;]+$/.test(email) && email.length <= 254)) return null
  return {
    at: 'mailbox',
    message: 'Enter an email address in the correct format, like pain.service@example.com',
  }
}
