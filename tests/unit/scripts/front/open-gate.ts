import { vi } from 'vitest'
import { Gate } from '../../../../scripts/front/gate.mjs'

const lanes = {
  submission: { atOnce: 5, waiting: 2, waitMs: 12_000 },
  autosave: { atOnce: 3, waiting: 2, waitMs: 6_000 },
  form: { atOnce: 3, waiting: 2, waitMs: 8_000 },
  page: { atOnce: 2, waiting: 2, waitMs: 4_000 },
  file: { atOnce: 9, waiting: 2, waitMs: 4_000 },
  upload: { atOnce: 1, waiting: 1, waitMs: 4_000 },
}
type Lane = keyof typeof lanes

/** A gate before so many web processes, under a clock that the test moves on; `ask` notes who was given a place, and who was given none. */
export function openGate(webs = 1) {
  const gate = new Gate(lanes)
  gate.setWebs(Array.from({ length: webs }, (_, index) => ({ id: `web${index}`, port: index })))
  const told: string[] = []
  const leave = new Map<string, () => void>()
  const ask = (name: string, lane: Lane, given: { gone?: AbortSignal; except?: string } = {}) => {
    const except = gate.webs().find(({ id }) => id === given.except)
    void gate.enter(lane, { gone: given.gone ?? new AbortController().signal, except }).then((place) => {
      if (place) leave.set(name, place.release)
      told.push(place ? `${name} in ${place.web.id}` : `${name} shed`)
    })
  }
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return told.splice(0)
  }
  return { gate, ask, after, leave: (name: string) => leave.get(name)?.() }
}
