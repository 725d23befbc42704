import { startBuiltService } from '../support/built-service'

/** The built service on this database; it can be killed, and comes up again at another address. */
export async function startKillableWeb(databaseUrl: string, noteProcess: (pid: number) => void) {
  const start = async () => {
    const started = await startBuiltService({ databaseUrl })
    noteProcess(started.pid)
    return started
  }
  let built = await start()
  return {
    /** Where it answers now, or did until it was killed. */
    origin: () => built.origin,
    hasEnded: () => built.hasEnded(),
    log: () => built.log(),
    kill: () => built.kill(),
    restart: async () => void (built = await start()),
    stop: () => built.stop(),
  }
}
