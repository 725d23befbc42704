import 'server-only'
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import type { Outcome } from '@/domain/notices/delivery'
import type { Mail } from '@/domain/notices/write-mail'
import { readSettings } from '../env'

/** A mail with its address and the name by which it is known again if it comes twice. */
export interface Letter extends Mail {
  readonly to: { readonly address: string; readonly name: string }
  readonly messageId: string
}

/** What the server answered; `isDown` where it was the server that failed, and the next mail would fare no better. */
export interface Delivery {
  readonly outcome: Outcome
  readonly answer: string
  readonly isDown: boolean
}

/** Every wait has an end, and all of them together end before a claim does. */
const WAITS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
  socketCloseTimeout: 1_000,
}
const ALTOGETHER = 60_000

/** Gives one mail to the mail server, over a connection of its own. Never throws: what went wrong is what it says. */
export async function deliver({ to, messageId, subject, text, html }: Letter): Promise<Delivery> {
  let transport: ReturnType<typeof openTransport> | undefined
  try {
    transport = openTransport()
    const { response } = await transport.sendMail({
      from: readSettings().mailFrom,
      to,
      messageId,
      subject,
      text,
      html,
      // What answers by itself is asked not to (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(ALTOGETHER),
    })
    return { outcome: 'sent', answer: response, isDown: false }
  } catch (failure) {
    return readFailure(failure)
  } finally {
    transport?.close()
  }
}

function openTransport() {
  return createTransport(transportOptions())
}

/** `smtps:` is encrypted from the start; `smtp:` must become so, unless a setting lets it be. The certificate is always checked. */
function transportOptions() {
  const { smtp, smtpTls, smtpCaFile } = readSettings()
  const { protocol, hostname, port, username, password } = new URL(smtp)
  const isSecure = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: smtpTls === 'required',
    ...(smtpCaFile !== '' && { tls: { ca: readFileSync(smtpCaFile) } }),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    ...WAITS,
  }
}

/**
 * A lasting no to the address or to the message is about this mail alone; a passing no to either is too. All else is about the server
 * or our settings: it is down, refuses us, or offers no encryption.
 */
function readFailure(failure: unknown): Delivery {
  const { message, command, permanent } = readError(failure)
  const isOfThisMail = command === 'RCPT TO' || command === 'DATA'
  return {
    outcome: isOfThisMail && permanent === true ? 'refused' : 'deferred',
    answer: message,
    isDown: !(isOfThisMail && permanent !== undefined),
  }
}

function readError(failure: unknown): {
  readonly message: string
  readonly command?: unknown
  readonly permanent?: boolean | undefined
} {
  if (!(failure instanceof Error)) return { message: String(failure) }
  const { command, permanent } = failure as Error & { command?: unknown; permanent?: boolean }
  return { message: failure.message, command, permanent }
}
