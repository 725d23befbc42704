// The settings of the mail, apart from the others by their number; settings.mjs lists them.

import { isGiven, setting } from './setting.mjs'

export const smtpUrl = setting('SMTP_URL', {
  meaning:
    'the mail server that sends notices: `smtps://user:passphrase@host:465`, or `smtp://host:587`, where STARTTLS is demanded',
  otherwise: 'no mail is sent; notices are kept at `/admin/outbox`',
  wanted: 'the address of a mail server, like smtps://user:passphrase@mail.example:465',
  read: smtpAddress,
  secret: true,
  fallback: '',
})

export const mailFrom = setting('MAIL_FROM', {
  meaning: 'whom mail comes from, such as `returns@example.nhs.uk`',
  otherwise: 'needed with `SMTP_URL`',
  wanted: 'an e-mail address, like returns@example.nhs.uk',
  read: (text) => (/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(text) ? text : undefined),
  fallback: '',
})

export const smtpTls = setting('SMTP_TLS', {
  meaning: '`opportunistic` to send without encryption where the mail server offers none',
  otherwise: '`required`',
  wanted: 'required, or opportunistic to send unencrypted where the mail server offers nothing else',
  read: (text) => (text === 'required' || text === 'opportunistic' ? text : undefined),
  fallback: /** @type {'required' | 'opportunistic'} */ ('required'),
})

export const smtpCaFile = setting('SMTP_CA_FILE', {
  meaning:
    'a file with the certificates (PEM) that vouch for the mail server, where it is not a public authority',
  otherwise: 'the public authorities that Node.js knows',
  wanted: 'the path of a PEM file',
  read: (text) => text,
  fallback: '',
})

export const mailSettings = [smtpUrl, mailFrom, smtpTls, smtpCaFile]

/**
 * A mail server without a sender sends nothing, and so does a sender without a server: either was forgotten.
 *
 * @param {import('./setting.mjs').Variables} given
 * @returns {string[]}
 */
export function mailProblems(given) {
  if (isGiven(given, smtpUrl) === isGiven(given, mailFrom)) return []
  const [has, lacks] = isGiven(given, smtpUrl) ? [smtpUrl, mailFrom] : [mailFrom, smtpUrl]
  return [`${has.name} is given without ${lacks.name}: give ${lacks.wanted}, or neither`]
}

/** @param {string} text */
function smtpAddress(text) {
  return URL.canParse(text) && ['smtp:', 'smtps:'].includes(new URL(text).protocol) && new URL(text).hostname
    ? text
    : undefined
}
