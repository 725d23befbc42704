import { type AddressInfo, type Socket, createServer } from 'node:net'

/** What a mail server says from when it is asked until it hangs: nothing; a greeting; or a greeting that never ends. */
export type Hangs = 'at its greeting' | 'after it' | 'within it'

/** Something that listens as a mail server does, on this machine alone, and never comes to an answer. */
export async function startHungServer(port: number, hangs: Hangs) {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    const says = hangs === 'within it' ? setInterval(() => socket.write('220-one moment\r\n'), 50) : undefined
    socket.on('close', () => clearInterval(says))
    if (hangs === 'after it') socket.write('220 ready\r\n')
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
