#!/usr/bin/env node
// Whether the service of this machine answers, for whoever watches a container: ends with 0 or 1. Without curl.
import http from 'node:http'
import { valueOf } from '../src/server/setting.mjs'
import { appOrigin, port } from '../src/server/settings.mjs'
import { ownEnvironment } from './lib/environments.mjs'

const asked = http.get(
  {
    ...{ host: '127.0.0.1', port: valueOf(ownEnvironment, port), path: '/api/health/live', timeout: 4_000 },
    headers: { host: new URL(valueOf(ownEnvironment, appOrigin)).host },
  },
  (answer) => {
    answer.resume()
    process.exitCode = answer.statusCode === 200 ? 0 : 1
  },
)
asked.once('timeout', () => asked.destroy(new Error('no answer within 4 seconds')))
asked.once('error', (error) => {
  console.error(error.message)
  process.exitCode = 1
})
