// Serves the build for the tests as `npm start` serves: the front, and web processes behind it, on a database that stands already. What it
// is told is what a web process is told (`demo-environment.ts`).
import path from 'node:path'
import { valueOf } from '../../src/server/setting.mjs'
import { appOrigin, host, port, webProcesses } from '../../src/server/settings.mjs'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { prepareClosing } from '../../scripts/start/closing.mjs'
import { serve } from '../../scripts/start/serve.mjs'
import { runningChildren } from '../../scripts/start/spawn-child.mjs'

const closing = prepareClosing()
// Whoever runs the tests has gone.
process.once('disconnect', () => void closing.close(0))
// Which processes there are, for whoever kills them.
process.on('message', (asked) => {
  if (asked !== 'children') return
  process.send?.(
    runningChildren().map(({ pid, spawnargs }) => ({ pid, program: path.basename(spawnargs[1] ?? '') })),
  )
})
const read = (/** @type {any} */ setting) => valueOf(ownEnvironment, setting)
const settings = {
  ...{ mode: /** @type {const} */ ('demo'), databaseUrl: '', ownerUrl: '', workerUrl: '', appSecret: '' },
  ...{ host: read(host), port: read(port), origin: read(appOrigin), webProcesses: read(webProcesses) },
}
try {
  const { showWeb } = await serve(settings, { ...ownEnvironment, NODE_ENV: 'production' }, closing)
  showWeb()
  process.send?.('ready')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  await closing.close(1)
}
