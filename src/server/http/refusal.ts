import { uploadRefusals } from '@/domain/evidence/upload-refusal'

/** Why a request is refused before the service reads it. */
export type Reason = keyof typeof refusals

const refusals = {
  'bad-address': {
    status: 400,
    title: 'This web address is not complete',
    remedy:
      'Part of it was lost or changed on the way. Check that you copied all of it, or go to your home page.',
  },
  'asked-twice': {
    status: 400,
    title: 'This web address asks for two things at once',
    remedy: 'It names the same thing twice with two values, so nothing is shown. Leave one of them out.',
  },
  'no-form': {
    status: 400,
    title: 'What was sent is no form of this service',
    remedy: 'Nothing was saved. Go back, open the page again, and send it from there.',
  },
  'another-site': {
    status: 403,
    title: 'This was sent from another website',
    remedy:
      'Nothing was saved, because forms of this service are taken from its own pages alone. Open the page in this service, and send it from there.',
  },
  outdated: {
    status: 409,
    title: 'The service was renewed while your page was open',
    remedy:
      'Nothing was saved. What you typed stands below: copy it, open the page again, and send it from there.',
  },
  'no-length': {
    status: 411,
    title: 'The service could not tell how much was sent',
    remedy: 'Go back and send it again. If you wrote a program, send a Content-Length header.',
  },
  'too-large': {
    status: 413,
    title: 'Too much was sent at once',
    remedy:
      'Nothing was saved. Go back, shorten the longest text (a form takes about 250 thousand characters in all), and send it again.',
  },
  'file-too-large': {
    status: 413,
    title: 'This file is too large',
    remedy:
      'Nothing was read of it. At most 1 MB is read at once: split it into several files, each with the header.',
  },
  'evidence-too-large': {
    status: 413,
    title: 'This file is too large',
    remedy: `Nothing was kept of it. ${uploadRefusals['too-large']}.`,
  },
  'not-here': {
    status: 421,
    title: 'This demonstration answers only on its own machine',
    remedy: 'Open it at the address it printed when it started, which begins with http://localhost.',
  },
} as const

interface Refusal {
  readonly status: number
  readonly body: string
  readonly headers: Record<string, string>
}

/** Texts that a person typed, by the words at their boxes. */
type Typed = readonly (readonly [name: string, text: string])[]

interface Asked {
  readonly path: string
  /** What the content policy lets the page's own style by. */
  readonly nonce: string
  readonly typed?: Typed
  /** Where the service takes forms, for whoever sent one at another address of it. */
  readonly origin?: string
  /** Whether the page itself sent it, and says by itself what came of it: then only the reason, and where the service is. */
  readonly bySelf?: boolean
  /** Where the page is that sent it, where that is another address. */
  readonly back?: string
  /** Whether the service is a training copy, which every page says. */
  readonly training?: boolean
}

/**
 * A real answer for a request that is refused before the service reads it: a page, or JSON for programs. A page gives back what
 * was typed, where that came along.
 */
export function refusal(reason: Reason, asked: Asked): Refusal {
  const { path, nonce, typed = [], training = false, origin, bySelf = false, back = '' } = asked
  const { status, title } = refusals[reason]
  const isElsewhere = reason === 'another-site' && origin !== undefined
  if (isElsewhere && bySelf)
    return {
      status,
      body: `this address takes no forms. Open the service at ${origin}`,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    }
  const remedy = `${refusals[reason].remedy}${isElsewhere ? ` Its address is ${origin}.` : ''}`
  if (path.startsWith('/api/')) {
    const body = JSON.stringify({ type: 'about:blank', title, status, detail: remedy })
    return { status, body, headers: { 'content-type': 'application/problem+json' } }
  }
  return {
    status,
    body: page({ title, remedy, training, back }, nonce, typed),
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }
}

const STYLE = `body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: #f0f4f5; color: #212b32;
  font: 1.1875rem/1.5 arial, 'Liberation Sans', sans-serif }
h1 { line-height: 1.25 }
a { color: #005eb8 }
dt { font-weight: 600 }
dd { margin: 0 0 1rem; padding: 0.5rem 1rem; background: #fff }
pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }`

/** Plain, because it must not ask the service for anything. */
function page(
  said: { title: string; remedy: string; training: boolean; back: string },
  nonce: string,
  typed: Typed,
): string {
  const { title, remedy, training, back } = said
  const texts = typed.map(([name, text]) => `<dt>${escape(name)}</dt>\n<dd><pre>${escape(text)}</pre></dd>\n`)
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Specialist pain quality returns</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
${training ? '<p><strong>Training copy: invented figures.</strong></p>\n' : ''}<h1>${title}</h1>
<p>${remedy}</p>
${texts.length > 0 ? `<h2>What you typed</h2>\n<dl>\n${texts.join('')}</dl>\n` : ''}<p><a href="${escape(back)}">Open this page again</a>, or <a href="/">go to your home page</a>.</p>
</main>
</body>
</html>
`
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)
}
