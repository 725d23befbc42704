import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sayDuties } from '@/domain/access/say-duties'
import { sayRetention } from '@/domain/pages/retention'
import { securityContactOf } from '@/domain/pages/security-txt'
import type { ServicePageName } from '@/domain/pages/service-pages'
import { readSettings } from './env'

const FOLDER = path.join('docs', 'pages')

/** The text of a page about the service, with what was set for it in its place. Throws when its file is not there. */
export async function readServicePage(name: ServicePageName): Promise<string> {
  const text = await readFile(
    path.join(/* turbopackIgnore: true */ process.cwd(), FOLDER, `${name}.md`),
    'utf8',
  )
  return text
    .replaceAll('{contact}', () => sayContact(readSettings().supportContact))
    .replaceAll('{security}', sayWhomToTell)
    .replaceAll('{duties}', sayDuties)
    .replaceAll('{retention}', sayRetention)
}

/** Whom to tell of a weakness: the same as /.well-known/security.txt. */
function sayWhomToTell(): string {
  const { securityContact, supportContact } = readSettings()
  const contact = securityContactOf(securityContact, supportContact)
  return contact === null
    ? 'Whoever runs this service has not said here whom to tell. Tell the person who gave you access to it.'
    : `Tell ${contact.replace(/^(mailto|tel):/, '')}.`
}

function sayContact(contact: string): string {
  return contact === ''
    ? 'Whoever runs this service has not said here whom to ask. Ask the gatekeeper of your organisation.'
    : `Ask ${contact}`
}
