import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stopTools } from '../../scripts/lib/run-tool.mjs'
import { prepareData } from '../../scripts/start/prepare-data.mjs'
import { startBuiltService } from '../../tests/support/built-service'
import type { startTestCluster } from '../../tests/support/cluster'
import { demoEnvironment } from '../../tests/support/demo-environment'

type Cluster = Awaited<ReturnType<typeof startTestCluster>>

/**
 * Loads the demo as `npm start` does, into a database of its own, and starts a service on it: once in a run, and only when
 * a journey asks at the address, which answers with the service's. It takes the better part of a minute.
 */
export async function offerDemo(cluster: Cluster) {
  let begun: ReturnType<typeof startDemo> | undefined
  const desk = createServer((_, answer) => {
    begun ??= startDemo(cluster)
    begun.then(
      ({ origin }) => answer.end(origin),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(desk, 'listening')
  const { port } = desk.address() as AddressInfo
  const stop = async () => {
    desk.closeAllConnections()
    desk.close()
    stopTools()
    const started = await begun?.catch(() => null)
    await started?.stop()
  }
  return { address: `http://127.0.0.1:${port}`, stop }
}

async function startDemo(cluster: Cluster) {
  const { appUrl } = await cluster.clone('demo')
  await prepareData(demoEnvironment({ databaseUrl: appUrl, port: 3000 }))
  return startBuiltService({ databaseUrl: appUrl })
}
