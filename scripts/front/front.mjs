// Listens where people ask, and passes on what they ask to the web processes, whose ports the supervisor tells it over the channel between them.

import { answerBeats } from '../lib/answer-beats.mjs'
import { endWithSupervisor } from '../lib/end-with-supervisor.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { inRoot } from '../lib/places.mjs'
import { folderOfBuild } from '../../src/server/built-in.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { appOrigin, host, port, training, trustedProxyHops } from '../../src/server/settings.mjs'
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

process.on('message', (/** @type {{ kind?: string, webs?: { id: string, port: number }[] }} */ told) => {
  if (told.kind === 'webs' && told.webs) front.setWebs(told.webs)
})
endWithSupervisor()
answerBeats()

const stop = () => void front.drain().then(() => process.exit(0))
process.once('SIGTERM', stop)

front.server.once('error', (error) => {
  process.stderr.write(`The front cannot listen: ${error.message}\n`)
  process.exit(1)
})
front.server.listen(valueOf(ownEnvironment, port), valueOf(ownEnvironment, host), () =>
  process.send?.({ kind: 'listening' }),
)
