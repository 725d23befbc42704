import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sayDuties } from '@/domain/access/say-duties'
import { sayRetention } from '@/domain/pages/retention'
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
    .replaceAll('{duties}', sayDuties)
    .replaceAll('{retention}', sayRetention)
}

function sayContact(contact: string): string {
  return contact === ''
    ? 'Whoever runs this service has not said here whom to ask. Ask the gatekeeper of your organisation.'
    : `Ask ${contact}`
}
