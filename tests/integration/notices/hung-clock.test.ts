import { afterAll, expect, test } from 'vitest'
import { advance } from '@/jobs/advance'
import { disconnect } from '@/server/db/client'
import { asSuperuser, database } from '../../support/database'
import { isWhole } from '../../support/extent'
import { useDatabase } from '../../support/service-settings'
import { startHungServer } from './hung-server'
import { AT, portOfMail, standing, tell, useMail } from './mailing'

// As the worker is, whose clock it is.
useDatabase(database.workerUrl)
afterAll(disconnect)
useMail()

test.runIf(isWhole)(
  'while a mail server hangs everything else that happens by the clock does',
  { timeout: 120_000 },
  async () => {
    const windows = async () => (await asSuperuser('SELECT FROM reporting_window')).length
    const before = await windows()
    const hung = await startHungServer(portOfMail(), 'at its greeting')
    await tell('a')
    await advance(AT)
    await hung.close()
    expect(await windows()).toBeGreaterThan(before)
    expect(await asSuperuser('SELECT failed FROM worker_wake')).toEqual([{ failed: [] }])
    // One is given up, and the others, which a period that opens is told by, wait without being tried.
    const mails = await standing()
    expect(mails.map(({ tries }) => tries).filter(Boolean)).toEqual([1])
    expect(mails.every(({ state }) => state === 'waiting')).toBe(true)
  },
)
