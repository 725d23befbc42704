import type { Words } from './notice-kind'

/** What stands around the words of every mail. All addresses are whole: `https://returns.example.nhs.uk/account`. */
export interface MailFrame {
  readonly service: string
  readonly name: string
  readonly link: string
  /** Where this kind is switched off; null for what cannot be. */
  readonly choices: string | null
  /** Whom to ask, as it was set; empty where it was not. */
  readonly contact: string
}

/** A mail as it is sent: the same in plain text and in HTML. */
export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** One definition, of which both forms are made. */
type Block =
  | { readonly kind: 'paragraph' | 'small'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string }

/** Writes a mail: its words, its link, and why somebody has it. */
export function writeMail(words: Words, frame: MailFrame): Mail {
  const blocks = blocksOf(words, frame)
  return {
    subject: onOneLine(`${words.subject} – ${frame.service}`),
    text: `${blocks.map(asText).join('\n\n')}\n`,
    html: asPage(onOneLine(words.subject), blocks.map(asHtml).join('\n')),
  }
}

function blocksOf(
  { says, link }: Words,
  { service, name, link: address, choices, contact }: MailFrame,
): Block[] {
  return [
    { kind: 'paragraph', text: `Dear ${name},` },
    ...says.map((text): Block => ({ kind: 'paragraph', text })),
    ...(link === null ? [] : [{ kind: 'link', text: link, address } as const]),
    { kind: 'small', text: `This was sent by ${service}. Answers to it are not read.` },
    contact === ''
      ? { kind: 'small', text: 'For help, ask the gatekeeper of your organisation.' }
      : { kind: 'small', text: `For help, ask ${contact}.` },
    choices === null
      ? { kind: 'small', text: 'It is about your account, and is sent to everybody whom it concerns.' }
      : { kind: 'link', text: 'Choose which of these mails you get', address: choices },
  ]
}

function asText(block: Block): string {
  return block.kind === 'link' ? `${block.text}:\n${block.address}` : block.text
}

function asHtml(block: Block): string {
  if (block.kind === 'link')
    return `<p><a href="${escapeHtml(block.address)}" style="color:#005eb8">${escapeHtml(block.text)}</a></p>`
  const style = block.kind === 'small' ? ' style="color:#4c6272;font-size:16px"' : ''
  return `<p${style}>${escapeHtml(block.text)}</p>`
}

/** No picture, no style sheet, nothing that is fetched: opening a mail tells nobody anything. */
function asPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font-family:Arial,sans-serif;font-size:19px;line-height:1.5;color:#212b32;max-width:38em;margin:1em">
${body}
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
