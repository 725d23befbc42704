import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter'
import { readFileSync } from 'node:fs'
import { findRunning } from './running'

/** By what a file is known that walks the demo. */
const WALKS_THE_DEMO = /from '.*\/demo-test'/

/**
 * Asks for the demo with the first journey, where any of this run walks it: it is loaded while others are walked, and whoever needs it does
 * not begin to wait for it when nothing else is left.
 */
export default class DemoReporter implements Reporter {
  private isWanted = false

  onBegin(_: FullConfig, run: Suite) {
    const files = new Set(run.allTests().map(({ location }) => location.file))
    this.isWanted = [...files].some((file) => WALKS_THE_DEMO.test(readFileSync(file, 'utf8')))
  }

  onTestBegin() {
    // Whether it came is for the journeys to say.
    if (this.isWanted) fetch(findRunning().demo).catch(() => undefined)
    this.isWanted = false
  }

  printsToStdio() {
    return false
  }
}
