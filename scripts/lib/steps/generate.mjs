import { toolEnvironment } from '../environments.mjs'
import { fingerprint, machineFacts } from '../fingerprint.mjs'
import { inRoot, ROOT } from '../places.mjs'
import { runTool } from '../run-tool.mjs'
import { onceFor } from '../stamp.mjs'

const INPUTS = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']

/** Writes the database client for the schema as it is. */
export function ensureGenerated() {
  const inputs = fingerprint({ root: ROOT, inputs: INPUTS, facts: machineFacts() })
  return onceFor(inRoot('src', 'server', 'db', 'generated', '.generated'), inputs, generate)
}

async function generate() {
  await runTool(process.execPath, [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    env: toolEnvironment(),
    name: 'prisma generate',
    advice: 'put right what it says about prisma/schema, then start again.',
  })
}
