import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/mail')
/** Vouches for the mail servers of the tests, and for nothing else. */
export const CERTIFICATE_FILE = path.join(FIXTURES, 'certificate.pem')

/** A mail as the server took it. */
export interface Received {
  readonly to: readonly string[]
  readonly raw: string
  readonly messageId: string
  readonly isEncrypted: boolean
}

type Dropped = 'drop' | Error | undefined
type Behaviour = Pick<
  SMTPServerOptions,
  'onRcptTo' | 'onAuth' | 'authOptional' | 'disabledCommands' | 'secure'
> & {
  /** What happens once a mail is taken, before it is answered: with an error, or not at all where the connection is dropped. */
  readonly afterData?: (received: Received) => Dropped | Promise<Dropped>
}

/** A real mail server on this machine; what it takes is in `received`. */
export async function startMailServer(behaviour: Behaviour = {}, port = 0) {
  const { afterData, ...rest } = behaviour
  const received: Received[] = []
  const server = new SMTPServer({
    key: readFileSync(path.join(FIXTURES, 'key.pem')),
    cert: readFileSync(CERTIFICATE_FILE),
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    ...rest,
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const messageId = /^message-id: *(.*)$/im.exec(raw)?.[1]?.trim() ?? ''
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const taken = { to, raw, messageId, isEncrypted: session.secure }
        received.push(taken)
        void Promise.resolve(afterData?.(taken)).then((dropped) => {
          if (dropped !== 'drop') answer(dropped ?? null)
          else for (const connection of server.connections) connection.close()
        })
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    received,
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
