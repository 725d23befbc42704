import { chmodSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's own schema engine is a download that many hospital networks refuse; ours comes with npm.
const engine = path.resolve(import.meta.dirname, 'scripts/schema-engine.mjs')

// A checkout without its executable bits would otherwise end in "spawn EACCES".
chmodSync(engine, 0o755)
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= engine
process.env.CHECKPOINT_DISABLE ??= '1'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only commands that reach a database need it; generating and validating do not.
  datasource: { url: process.env.DATABASE_OWNER_URL ?? '' },
})
