import { type AddressInfo, type Server, createServer } from 'node:net'

/** The harmless text by which scanners are tried (eicar.org), in two parts so that no scanner takes this file for it. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

/** A small server that speaks as clamd does, and knows one signature. */
export interface ClamdDouble {
  readonly address: string
  /** What it answers instead, until it is told otherwise. */
  readonly answerWith: (answer: string | null) => void
  readonly stop: () => Promise<void>
}

export async function startClamd(): Promise<ClamdDouble> {
  let instead: string | null = null
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const parts: Buffer[] = []
    socket.on('error', () => undefined)
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      const content = contentOf(Buffer.concat(parts))
      if (content === null) return
      const found = content.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK'
      socket.end(`${instead ?? found}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    answerWith: (answer) => (instead = answer),
    stop: () => close(server),
  }
}

const COMMAND = Buffer.from('zINSTREAM\0', 'latin1')

/** What was streamed, once its empty end has come; null before. */
function contentOf(said: Buffer): Buffer | null {
  if (said.length < COMMAND.length || !said.subarray(0, COMMAND.length).equals(COMMAND)) return null
  const pieces: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= said.length;) {
    const length = said.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(said.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
