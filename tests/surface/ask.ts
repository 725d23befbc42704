import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export interface Question {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  /** Sends the body in chunks, without saying how long it is. */
  readonly chunked?: boolean
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** One request exactly as it is written here: no redirect is followed and no header is added but the host. */
export function ask(origin: string, question: Question, by = agent): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body, chunked = false } = question
  const { hostname, port } = new URL(origin)
  const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    // One that is given as nothing is left out.
    const sentAlong = Object.entries({ ...length, ...headers }).filter(([, value]) => value !== '')
    const options = { agent: by, hostname, port, method, path, headers: Object.fromEntries(sentAlong) }
    const sent = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response
        resolve({ status: statusCode, headers: answered, body: Buffer.concat(parts).toString('utf8') })
      })
    })
    sent.on('error', reject)
    if (chunked && body !== undefined) sent.write(body)
    sent.end(chunked ? undefined : body)
  })
}
