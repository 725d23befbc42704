import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const SCRIPT = path.join(import.meta.dirname, 'clear-away.mjs')

/**
 * Has somebody outside this process stand by, so that nothing is left when it is interrupted or killed: not the
 * PostgreSQL in this folder, nor the processes that are named to it.
 */
export function clearAwayAfterUs(dir: string) {
  const child = spawn(process.execPath, [SCRIPT, dir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(child, 'exit')
  // Whoever runs the tests was interrupted and has gone: nobody waits for us any more.
  const giveUp = () => process.kill(process.pid, 'SIGKILL')
  process.once('disconnect', giveUp)
  return {
    note: (pid: number) => child.stdin.write(`${pid}\n`),
    dismiss: async () => {
      process.off('disconnect', giveUp)
      child.stdin.end()
      await ended
    },
  }
}
