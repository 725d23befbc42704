import type { TestProject } from 'vitest/node'
import type { ClusterAccess } from './clone-database'
import { startTestCluster } from './cluster'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClusterAccess
  }
}

/** One PostgreSQL for all integration tests. */
export default async function setUpIntegration(project: TestProject) {
  const cluster = await startTestCluster()
  project.provide('cluster', cluster.access)
  return cluster.stop
}
