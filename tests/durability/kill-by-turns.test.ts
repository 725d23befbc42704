import { expect, test } from 'vitest'
import { isWhole } from '../support/extent'
import { countSaves, countSubmissions, killByTurns } from './kill-by-turns'

/** Of one process after the other, which the supervisor replaces. */
const WHOLE = { kills: 200, acknowledged: 10_000, seed: 1767 }

test.runIf(isWhole)(
  'nothing that was acknowledged is lost, doubled or half-written when the web processes, the front, PostgreSQL and the worker are killed by turns, and replaced by themselves, under clients that never pause',
  { timeout: 1_800_000 },
  async ({ task }) => {
    const { run, faults } = await killByTurns(WHOLE)
    const [saves, submissions] = [countSaves(run), countSubmissions(run)]
    Object.assign(task.meta, {
      says: `${WHOLE.kills} kills, ${saves} saves and ${submissions} submissions acknowledged, ${faults.length} lost, doubled or half-written; ${run.repeated.size} forms posted again for a lost answer`,
    })
    expect(faults).toEqual([])
    expect(saves + submissions).toBeGreaterThanOrEqual(WHOLE.acknowledged)
    // However slow the machine is: what is saved until then is a submission in seventy times.
    expect(submissions).toBeGreaterThan(WHOLE.kills / 4)
  },
)
