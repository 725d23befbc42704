// Listens where people ask, and passes on what they ask to the web processes, whose ports the supervisor tells it over the channel between them.

import { answerBeats } from '../lib/answer-beats.mjs'
import { endWithSupervisor } from '../lib/end-with-supervisor.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { inRoot } from '../lib/places.mjs'
import { folderOfBuild } from '../../src/server/built-in.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { appOrigin, host, port, training, trustedProxyHops } from '../../src/server/settings.mjs'
import { AFTER_WEB } from './after-web.mjs'
import { createFront } from './create-front.mjs'
import { readAutosaves } from './read-autosaves.mjs'
import { logSeen } from './log-seen.mjs'

const standing = {
  origin: valueOf(ownEnvironment, appOrigin),
  training: valueOf(ownEnvironment, training),
  hops: valueOf(ownEnvironment, trustedProxyHops),
  secret: ownEnvironment.FRONT_SECRET ?? '',
  autosaves: readAutosaves(inRoot(folderOfBuild(ownEnvironment))),
}
const front = createFront(standing, { onSeen: logSeen() })

/** While the service starts nobody is let in before there is somebody to answer: a proxy holds back who cannot get in, and not who is told no. */
const isStart = process.argv.includes(AFTER_WEB)
process.on('message', (/** @type {{ kind?: string, webs?: { id: string, port: number }[] }} */ told) => {
  if (told.kind !== 'webs' || !told.webs) return
  front.setWebs(told.webs)
  if (isStart && told.webs.length > 0) listen()
})
endWithSupervisor()
answerBeats()

const stop = () => void front.drain().then(() => process.exit(0))
process.once('SIGTERM', stop)

front.server.once('error', (error) => {
  process.stderr.write(`The front cannot listen: ${error.message}\n`)
  process.exit(1)
})
const address = { port: valueOf(ownEnvironment, port), host: valueOf(ownEnvironment, host) }
let listens = false
function listen() {
  if (!listens) front.server.listen(address)
  listens = true
}
if (!isStart) listen()
process.send?.({ kind: 'begun' })
