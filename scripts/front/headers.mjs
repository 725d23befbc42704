// Which headers go through the front, each way. Pure.

/** Between two ends of one connection, and no further (RFC 9110, 7.6.1). */
const OF_THE_CONNECTION = [
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect'],
]

/** Said between the parts of this service; whoever else sends one is not believed. */
const OURS =
  /^x-(request-id|person-id|route|from-front|nonce|address|posted|asked-for|own-request|middleware-.*|invoke-.*|matched-path)$/
const FORWARDED = /^(x-forwarded-.*|forwarded|x-real-ip)$/

/**
 * That people ask by TLS is for whoever ends it to know. Told of it, the framework asks its own pages by TLS too, at a port that knows
 * none: the page to which a form sends on, which it would draw beside its answer.
 */
const ENDED_BEFORE = 'x-forwarded-proto'

/** What a web process knows the front by. */
export const FROM_FRONT = 'x-from-front'

/**
 * What a web process is told: what the client said, but for what only we may say. Without a proxy of ours (`hops` 0) everything about who
 * forwarded is the client's invention, and what we see stands in its place; with one, it is left as our proxy wrote it.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {{ peer: string, hops: number, requestId: string, secret: string, length: number | null }} known `length` of the body that is sent
 *   on; null for one that is sent on as it comes
 * @returns {Record<string, string | string[]>}
 */
export function headersForWeb(headers, { peer, hops, requestId, secret, length }) {
  const named = namesIn(headers.connection)
  /** @type {Record<string, string | string[]>} */
  const kept = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || OF_THE_CONNECTION.includes(name) || named.includes(name)) continue
    if (OURS.test(name) || name === ENDED_BEFORE || (hops === 0 && FORWARDED.test(name))) continue
    kept[name] = value
  }
  if (length !== null) kept['content-length'] = String(length)
  if (length === 0) delete kept['content-length']
  kept['x-forwarded-for'] ??= peer
  return { ...kept, 'x-request-id': requestId, [FROM_FRONT]: secret }
}

/** What a web process tells the front beside its answer. */
const ASIDE = ['x-request-id', 'x-person-id', 'x-route']

/**
 * What a client is told, and what the web process says beside: who it was, and the pattern of the route.
 *
 * @param {readonly string[]} raw names and values in turn, as they came
 * @returns {{ headers: string[], personId: string | undefined, route: string | undefined }}
 */
export function headersForClient(raw) {
  const pairs = raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []))
  const find = (/** @type {string} */ wanted) =>
    pairs.find(([name = '']) => name.toLowerCase() === wanted)?.[1]
  const dropped = [...OF_THE_CONNECTION, ...namesIn(find('connection')), ...ASIDE]
  return {
    headers: pairs.filter(([name = '']) => !dropped.includes(name.toLowerCase())).flat(),
    personId: find('x-person-id'),
    route: find('x-route'),
  }
}

/**
 * An answer's headers, with those that it should have and has not.
 *
 * @param {readonly string[]} headers names and values in turn
 * @param {Readonly<Record<string, string>>} least
 * @returns {string[]}
 */
export function completeHeaders(headers, least) {
  const said = headers.flatMap((name, index) => (index % 2 === 0 ? [name.toLowerCase()] : []))
  return [...headers, ...Object.entries(least).flatMap((header) => (said.includes(header[0]) ? [] : header))]
}

/** @param {string | undefined} connection the headers that it names belong to the connection too */
function namesIn(connection = '') {
  return connection.split(',').map((name) => name.trim().toLowerCase())
}
