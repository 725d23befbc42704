import 'server-only'
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import type { Outcome } from '@/domain/notices/delivery'
import type { Mail } from '@/domain/notices/write-mail'
import { readSettings } from '../env'
import { log } from '../log'

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

/** Every wait for the mail server has an end, in milliseconds, and all of them together end before a claim does. */
const PATIENCE = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
  altogether: 60_000,
}
export type Patience = Partial<typeof PATIENCE>

/**
 * Gives one mail to the mail server, over a connection of its own. Never throws: what went wrong is what it says. The log is told of it by
 * its codes alone: what a mail server answers repeats addresses and texts.
 *
 * @param patience only tests have less
 */
export async function deliver(letter: Letter, patience: Patience = {}): Promise<Delivery> {
  const { to, messageId, subject, text, html } = letter
  const { altogether, ...waits } = { ...PATIENCE, ...patience }
  let transport: ReturnType<typeof openTransport> | undefined
  try {
    transport = openTransport(waits)
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
      signal: AbortSignal.timeout(altogether),
    })
    return { outcome: 'sent', answer: response, isDown: false }
  } catch (failure) {
    return readFailure(failure)
  } finally {
    transport?.close()
  }
}

function openTransport(waits: Patience) {
  return createTransport({ ...transportOptions(), ...waits, socketCloseTimeout: 1_000 })
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
  }
}

/**
 * A lasting no to the address or to the message is about this mail alone; a passing no to either is too. All else is about the server
 * or our settings: it is down, refuses us, or offers no encryption.
 */
function readFailure(failure: unknown): Delivery {
  const { message, command, permanent, ...codes } = readError(failure)
  const isOfThisMail = command === 'RCPT TO' || command === 'DATA'
  const outcome = isOfThisMail && permanent === true ? 'refused' : 'deferred'
  log().warn('mail-not-sent', { kind: outcome, ...codes })
  return { outcome, answer: message, isDown: !(isOfThisMail && permanent !== undefined) }
}

interface Said {
  readonly message: string
  readonly command?: unknown
  readonly permanent?: boolean | undefined
  /** Of the library, and the number with which the mail server answered. */
  readonly code?: string
  readonly status?: number
}

function readError(failure: unknown): Said {
  if (!(failure instanceof Error)) return { message: String(failure) }
  const { command, permanent, code, responseCode } = failure as Error & {
    command?: unknown
    permanent?: boolean
    code?: unknown
    responseCode?: unknown
  }
  return {
    ...{ message: failure.message, command, permanent },
    ...(typeof code === 'string' && { code }),
    ...(typeof responseCode === 'number' && { status: responseCode }),
  }
}
