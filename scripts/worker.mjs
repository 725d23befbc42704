#!/usr/bin/env node
import { startWorkerAlone } from './start/start-worker.mjs'

await startWorkerAlone()
