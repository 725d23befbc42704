#!/usr/bin/env node
// The quick half of the tests, run before every commit. Nothing is loaded here that has yet to be installed.
import { check } from './checks/check.mjs'
import { fromScratch } from './checks/from-scratch.mjs'
import { closeWith } from './checks/outcome.mjs'

closeWith(await fromScratch(async () => [await check()]))
