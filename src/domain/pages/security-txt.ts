/** What the file says beside the contact itself. */
interface Standing {
  /** A `mailto:`, `tel:` or `https:` address. */
  readonly contact: string
  /** Where the service stands, without a path. */
  readonly origin: string
  readonly now: Date
}

/** How long the file is good for at the least; it ends on the first day of a month after that. */
const MONTHS = 6

/**
 * Whom to tell of a weakness, as RFC 9116 has it. Whoever sets a contact stands by it for as long as the service runs with it, so the file
 * ends half a year after it is asked for, at the beginning of a month (UTC): always in the future, within a year as the standard wants, and
 * the same bytes for a month.
 */
export function securityTxt({ contact, origin, now }: Standing): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS + 1, 1))
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/.well-known/security.txt`,
    // The standard takes no address of the web that is not encrypted.
    ...(origin.startsWith('https://') ? [`Policy: ${origin}/contact`] : []),
    '',
  ].join('\n')
}

/**
 * Whom to tell: who was named for that, else the first e-mail address of whom people ask for help; null where there is neither, since
 * nobody is helped by a contact that does not answer.
 */
export function securityContactOf(named: string, support: string): string | null {
  if (named !== '') return named
  const [address] = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(support) ?? []
  return address ? `mailto:${address}` : null
}
