#!/usr/bin/env node
// Stands in for Prisma's native schema engine, whose download many hospital networks refuse. Prisma
// starts it through PRISMA_SCHEMA_ENGINE_BINARY (see prisma.config.ts). PostgreSQL only.
import { engineVersion, readArguments, runCommand } from './schema-engine/command-line.mjs'
import { serve } from './schema-engine/rpc.mjs'

const asked = readArguments(process.argv.slice(2))

if (asked.version) console.log(`schema-engine-cli ${engineVersion()} (wasm)`)
else if (asked.command) process.exit(await runCommand(asked.command, asked.datasource.url ?? ''))
else await serve(asked)
