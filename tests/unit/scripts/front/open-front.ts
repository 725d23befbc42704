import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { createFront } from '../../../../scripts/front/create-front.mjs'
import { type Limits, LIMITS } from '../../../../scripts/front/limits.mjs'

const STANDING = {
  origin: 'http://localhost:3000',
  training: false,
  hops: 0,
  secret: 'of-this-start',
  autosaves: new Set<string>(),
}

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void

/** Where a server answers that was started for a test. */
async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

/** A front with such limits before servers that answer so, each noting what reaches it; where the service stands, if that is another place. */
export async function openFront(
  answers: readonly Answer[],
  limits: Partial<Limits> = {},
  standing: Partial<typeof STANDING> = {},
) {
  const asked: string[] = []
  const webs = await Promise.all(
    answers.map(async (answer, index) => {
      const server = http.createServer((request, response) => {
        asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
        answer(request, response)
      })
      return { server, id: `web${index}`, port: await listen(server) }
    }),
  )
  const seen: { status: number; shed: string | undefined }[] = []
  const front = createFront(
    { ...STANDING, ...standing },
    {
      limits: { ...LIMITS, ...limits },
      onSeen: (each) => void seen.push(each),
    },
  )
  front.setWebs(webs)
  const port = await listen(front.server)
  return {
    ...{ front, port, asked, seen, webs },
    close: () => {
      for (const { server } of [front, ...webs]) {
        server.closeAllConnections()
        server.close()
      }
    },
    ask: (path: string, options: http.RequestOptions & { body?: string } = {}) => ask(port, path, options),
  }
}

interface Told {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

function ask(port: number, path: string, { body, ...options }: http.RequestOptions & { body?: string }) {
  return new Promise<Told>((done, fail) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const headers = { ...length, ...(options.headers as Record<string, string> | undefined) }
    const sent = http.request({ ...options, host: '127.0.0.1', port, path, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
      answer.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

/** A connection on which such text is written, and what came back on it until it ended. */
export function write(port: number, text: string) {
  const socket = net.connect(port, '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (part: string) => (said += part))
  socket.on('error', () => undefined)
  socket.write(text)
  const ended = new Promise<string>((done) => socket.once('close', () => done(said)))
  return { socket, ended }
}
