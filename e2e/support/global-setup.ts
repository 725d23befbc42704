import { startBuiltService } from '../../tests/support/built-service'
import { startTestCluster } from '../../tests/support/cluster'
import { offerDemo } from './demo-on-request'
import { prepareForPlaces } from './places'
import { announce } from './running'
import { webProcesses } from './web-processes'

/**
 * One PostgreSQL and one built service for all journeys, and another with the demo for those that ask for it; all are
 * stopped, the services first, whatever happens.
 */
export default async function setUpJourneys() {
  const cluster = await startTestCluster()
  try {
    const database = await cluster.clone('journeys')
    await prepareForPlaces(database)
    const built = await startBuiltService({ databaseUrl: database.appUrl, settings: webProcesses })
    const demo = await offerDemo(cluster)
    const empty = await cluster.clone('set_up')
    announce({ origin: built.origin, database, empty, demo: demo.address })
    return async () => {
      await demo.stop()
      await built.stop()
      await cluster.stop()
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
