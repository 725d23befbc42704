import 'server-only'
import { noticeChoicesHref } from '@/domain/addresses/notices'
import { isNoticeKind, kindOf } from '@/domain/notices/kinds'
import type { NoticeKind } from '@/domain/notices/notice-kind'
import { type Mail, writeMail } from '@/domain/notices/write-mail'
import { serviceName } from '@/domain/pages/service-name'
import { readSettings } from '../env'
import { unseal } from './seal'

interface Stored {
  readonly kind: string
  readonly name: string
  readonly facts: Readonly<Record<string, string>>
  readonly href: string
  readonly secret: string | null
}

/** What stands where the end of a link was that nobody may see, or that is gone. */
const HIDDEN = '…'

/** The mail of a stored notice, and where its link leads, if that is whole; the end of a link that opens an account only where it is asked for and can still be read. */
export function compose(
  { kind, name, facts, href, secret }: Stored,
  shows: 'whole' | 'hidden',
): { readonly mail: Mail; readonly link: string | null } {
  const { words, carriesSecret, isSecurity } = definitionOf(kind)
  const { origin, supportContact } = readSettings()
  const shown = shows === 'whole' && secret !== null ? unseal(secret) : null
  const path = `${href}${carriesSecret ? (shown ?? HIDDEN) : ''}`
  const mail = writeMail(words(facts), {
    service: serviceName,
    name,
    link: `${origin}${path}`,
    choices: isSecurity ? null : `${origin}${noticeChoicesHref()}`,
    contact: supportContact,
  })
  return { mail, link: carriesSecret && shown === null ? null : path }
}

/** Whether the link of a notice is whole: one that was sealed under another secret of the service leads nowhere. */
export function isWhole({ kind, secret }: Pick<Stored, 'kind' | 'secret'>): boolean {
  return !definitionOf(kind).carriesSecret || (secret !== null && unseal(secret) !== null)
}

function definitionOf(kind: string): NoticeKind {
  if (!isNoticeKind(kind)) throw new Error(`No notice is of the kind ${kind}`)
  return kindOf(kind)
}

/** By which a mail is known again if it comes twice: the same for every try. */
export function messageIdOf(id: string): string {
  return `<${id}@${new URL(readSettings().origin).hostname}>`
}
