import type { Answer } from './ask'
import { writeWhole } from './flight'

// Of the connection, of the moment, or of the length, which the body says better.
const OF_NO_MEANING = [
  'connection',
  'content-length',
  'content-security-policy',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
]

/** All that somebody can tell from an answer, without what differs between any two answers of the same page. */
export function faceOf(answer: Answer, asked: readonly string[]): string {
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !OF_NO_MEANING.includes(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .sort()
  const [page, stream] = partStream([`${answer.status}`, ...headers, '', bodyOf(answer)].join('\n'))
  // In this order: what is drawn by lot may happen to contain a short name, and what is put in order must not stand by one.
  const plain = (text: string) => forget(withoutLots(text, answer), asked)
  return [plain(page), ...textsOf(plain(stream))].join('\n')
}

function bodyOf({ headers, body }: Answer): string {
  const isOfRows = String(headers['content-type']).startsWith('text/x-component')
  return isOfRows ? writeWhole(body) : body
}

/** Without what differs from one answer of a page to the next: what is drawn by lot, and what is counted down. */
function withoutLots(text: string, { headers }: Answer): string {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'] ?? ''))?.[1]
  return (
    (nonce ? text.replaceAll(nonce, 'NONCE') : text)
      // The framework names each answer to a script.
      .replaceAll(/"[\w-]{21}([vmh])(\\?")/g, '"ANSWER$1$2')
      // How long a session still lasts is another number at each reading.
      .replaceAll(/(idleIn|finalIn)(\\?"):\d+/g, '$1$2:LEFT')
  )
}

const PIECES = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

/** A page, and apart from it what its scripts hold, which the framework cuts as it happens to be ready. */
function partStream(text: string): readonly [page: string, stream: string] {
  const pieces = [...text.matchAll(PIECES)].map(([, piece = '']) => String(JSON.parse(piece)))
  return [text.replaceAll(PIECES, ''), pieces.join('')]
}

/**
 * Every text of a stream, once and in one order. What the framework sends to a script is numbered in rows and shared between them as they
 * happen to be ready; what is drawn of it stands in the page itself, compared as it is.
 */
function textsOf(stream: string): readonly string[] {
  const texts = stream.match(/"(?:[^"\\]|\\.)*"/g) ?? []
  // What begins with a dollar points to another row.
  return [...new Set(texts.filter((each) => !each.startsWith('"$')))].toSorted()
}

/** A text without the names that the question itself contained, as written in an address or in a page. */
export function forget(text: string, asked: readonly string[]): string {
  const spellings = asked.flatMap((name) => [name, encodeURIComponent(name)]).filter((name) => name !== '')
  const longestFirst = [...new Set(spellings)].sort((left, right) => right.length - left.length)
  return longestFirst.reduce((rest, name) => rest.replaceAll(name, 'ASKED'), text)
}

/** What no answer may contain, whoever asks and however broken the question was. */
export function findInnards({ body }: Answer): readonly string[] {
  const innards = [
    /\bPrisma/i,
    /\bat [\w.<>]+ \((file|\/|node:)/,
    /node_modules/,
    /\bSELECT .* FROM\b/,
    /postgres(ql)?:\/\//,
  ]
  return innards.filter((pattern) => pattern.test(body)).map(String)
}
