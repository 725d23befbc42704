import { startBuiltService } from '../../tests/support/built-service'
import { startTestCluster } from '../../tests/support/cluster'
import { prepareForPlaces } from './places'
import { announce } from './running'

/** One PostgreSQL and one built service for all journeys; both are stopped, the service first, whatever happens. */
export default async function setUpJourneys() {
  const cluster = await startTestCluster()
  try {
    const database = await cluster.clone('journeys')
    await prepareForPlaces(database)
    const built = await startBuiltService({ databaseUrl: database.appUrl })
    announce({ origin: built.origin, database })
    return async () => {
      await built.stop()
      await cluster.stop()
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
