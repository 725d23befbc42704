/// <reference types="graphile-worker" />

const TABLE = `CREATE TABLE IF NOT EXISTS graphile_worker.migrations (
  id int PRIMARY KEY, ts timestamptz DEFAULT now() NOT NULL, breaking boolean NOT NULL DEFAULT false)`

/**
 * Begins the queue's tables in the schema that scripts/roles.sql made. The library would make the schema too, and for that would need
 * to be allowed any other in this database.
 */
export const ownSchema: GraphileConfig.Plugin = {
  name: 'OwnSchema',
  version: '1.0.0',
  worker: {
    middleware: {
      async bootstrap(_, event) {
        await event.client.query(TABLE)
      },
    },
  },
}
