import { type AddressInfo, type Socket, connect, createServer } from 'node:net'
import { Transform } from 'node:stream'

/** What lies between this service and its database: it can fall silent, as a broken network does, hold back, and cut. */
export interface Between {
  readonly url: string
  /** How many connections were ever opened through it. */
  readonly opened: () => number
  /** From now on nothing passes either way on the connections that are open; those that are opened later do pass. */
  readonly fallSilent: () => void
  /** From now on every piece is held back for so many milliseconds, each way and one after the other. */
  readonly holdBack: (ms: number) => void
  /** Resets every connection that is open. */
  readonly cut: () => void
  readonly close: () => Promise<void>
}

/** Stands between, on this machine alone. */
export async function standBetween(url: string): Promise<Between> {
  const target = new URL(url)
  const open = new Set<Socket>()
  let [count, heldBack] = [0, 0]
  const slowly = () =>
    new Transform({
      transform: (piece, _encoding, pass) => {
        if (heldBack === 0) pass(null, piece)
        else setTimeout(pass, heldBack, null, piece)
      },
    })
  const server = createServer((near) => {
    count += 1
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.pipe(slowly()).pipe(to)
      from.on('error', () => undefined)
      from.on('close', () => to.destroy())
    }
    open.add(near).add(far)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const here = new URL(url)
  here.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy()
    open.clear()
  }
  return {
    ...{ url: here.href, opened: () => count, cut },
    holdBack: (ms) => void (heldBack = ms),
    fallSilent: () => {
      for (const socket of open) socket.unpipe().pause()
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
