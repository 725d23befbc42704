import { inRoot } from '../lib/places.mjs'
import { keepRunning } from './keep-running.mjs'
import { spawnChild } from './spawn-child.mjs'

const HUNG_AFTER_S = 6

/**
 * Starts the web processes, each on a port of the loopback that it chooses by itself.
 *
 * @param {import('./start-settings.mjs').StartSettings} settings
 * @param {import('../lib/environments.mjs').Environment} env
 * @param {(webs: { id: string, port: number }[]) => void} onChange told those that answer, whenever they are others
 */
export function launchWebs({ host, port, webProcesses }, env, onChange) {
  const given = [inRoot('scripts', 'start', 'web.mjs'), host, String(port)]
  const seats = Array.from({ length: webProcesses }, newSeat)
  const tell = () => onChange(answering(seats))

  const launch = (/** @type {Seat} */ seat, /** @type {'pipe' | 'inherit'} */ said) =>
    follow(spawnChild(given, env, said), seat, tell)
  const children = seats.map((seat) => launch(seat, 'pipe'))
  return {
    children,
    /** Says anew who answers, to a front that has just begun. */
    tell,
    /** From now on each is replaced that ends or hangs. @param {Pick<import('./closing.mjs').Closing, 'isClosing' | 'onClose'>} closing */
    keep: (closing) =>
      children.forEach((child, index) => {
        const seat = seats[index] ?? newSeat()
        const name = seats.length > 1 ? `Web process ${index + 1}` : 'The web process'
        const onSilent = (/** @type {boolean} */ isSilent) => {
          seat.isSilent = isSilent
          tell()
        }
        keepRunning({
          ...{ kind: 'web', name, child, launch: () => launch(seat, 'inherit'), closing },
          ...{ hungAfter: HUNG_AFTER_S, onSilent },
        })
      }),
  }
}

/**
 * Keeps written down where a web process answers, from when it says so until it ends.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {Seat} seat
 * @param {() => void} tell
 */
function follow(child, seat, tell) {
  child.on('message', (/** @type {{ kind?: string, port?: number }} */ told) => {
    if (told.kind !== 'listening' || told.port === undefined) return
    Object.assign(seat, { id: String(child.pid), port: told.port, isSilent: false })
    tell()
  })
  child.once('exit', () => {
    seat.port = null
    tell()
  })
  return child
}

/** @typedef {{ id: string, port: number | null, isSilent: boolean }} Seat of one web process after the other */

/** @returns {Seat} */
const newSeat = () => ({ id: '', port: null, isSilent: false })

/** Those that are there and give signs of life; where none of them does, those that are there. @param {Seat[]} seats */
function answering(seats) {
  const there = seats.flatMap(({ id, port, isSilent }) => (port === null ? [] : [{ id, port, isSilent }]))
  const awake = there.filter(({ isSilent }) => !isSilent)
  return (awake.length > 0 ? awake : there).map(({ id, port }) => ({ id, port }))
}
