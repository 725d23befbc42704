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
  const face = [`${answer.status}`, ...headers, '', bodyOf(answer)].join('\n')
  // Forgotten first: what is put in order afterwards must not stand by a name.
  return resolveLines(forget(face, asked), answer)
}

function bodyOf({ headers, body }: Answer): string {
  const isOfRows = String(headers['content-type']).startsWith('text/x-component')
  return isOfRows ? writeWhole(body) : body
}

/** Without nonces, and without how the framework happened to cut and to send the stream of a page. */
function resolveLines(face: string, { headers }: Answer): string {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'] ?? ''))?.[1]
  const text = nonce ? face.replaceAll(nonce, 'NONCE') : face
  // The framework names each answer to a script, at random.
  return (
    sortStream(text)
      .replaceAll(/"[\w-]{21}([vmh])\\?"/g, '"ANSWER$1"')
      // How long a session still lasts is another number at each reading.
      .replaceAll(/(idleIn|finalIn)(\\?"):\d+/g, '$1$2:LEFT')
  )
}

const PIECES = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

/**
 * A page, and after it every text that its scripts hold, once and in one order. What the framework sends to a script is cut into rows,
 * numbered and shared between them as they happen to be ready; what is drawn of it stands in the page itself, compared as it is.
 */
function sortStream(text: string): string {
  const stream = [...text.matchAll(PIECES)].map(([, piece = '']) => String(JSON.parse(piece))).join('')
  const texts = stream.match(/"(?:[^"\\]|\\.)*"/g) ?? []
  // What begins with a dollar points to another row.
  const said = new Set(texts.filter((each) => !each.startsWith('"$')))
  return [text.replaceAll(PIECES, ''), ...[...said].toSorted()].join('\n')
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
