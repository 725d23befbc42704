import { uploadRefusals } from '@/domain/evidence/upload-refusal'
import { refusalPage } from './refusal-page.mjs'
import { refusalWords } from './refusal-words.mjs'

/** Why a request is refused before the service reads it. */
export type Reason = keyof typeof refusals

const refusals = {
  ...refusalWords,
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
  'evidence-too-large': {
    status: 413,
    title: 'This file is too large',
    remedy: `Nothing was kept of it. ${uploadRefusals['too-large']}.`,
  },
  elsewhere: {
    status: 421,
    title: 'The service is not at this address',
    remedy: 'Nothing was read and nothing was saved. Open the service, and go on from there.',
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
  const isElsewhere = ['another-site', 'elsewhere'].includes(reason) && origin !== undefined
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
    body: refusalPage({ title, remedy, training, back }, nonce, typed),
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }
}
