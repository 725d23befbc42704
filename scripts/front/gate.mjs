/**
 * Who may be under way in which web process, and who waits for it: a few at a time each, the others in order, those who ask for a page
 * behind what saves itself, behind those who save, behind those who submit, and each only so long. What it knows of a web process is what is under way there.
 *
 * @typedef {import('./limits.mjs').Lane} Lane
 * @typedef {object} Web
 * @property {string} id
 * @property {number} port on the loopback
 * @property {Record<Lane, number>} underWay
 *
 * @typedef {{ web: Web, release: () => void }} Place
 * @typedef {object} Waiting
 * @property {Lane} lane
 * @property {Web | undefined} except
 * @property {(place: Place) => void} take
 */

/** In the order in which a place that gets free is given away. @type {readonly Lane[]} */
const ORDER = ['submission', 'form', 'autosave', 'page', 'file', 'upload']
/** What makes a web process work, and is counted together. @type {readonly Lane[]} */
const WORK = ['submission', 'form', 'autosave', 'page']

export class Gate {
  /** @type {Web[]} */
  #webs = []
  /** Those that were silent for a moment too, for as long as something is under way there. @type {Web[]} */
  #known = []
  /** @type {Waiting[]} */
  #waiting = []
  #lanes

  /** @param {import('./limits.mjs').Limits['lanes']} lanes */
  constructor(lanes) {
    this.#lanes = lanes
  }

  /**
   * Waits for a place. Null when there will be none: too many wait already, or it has waited for as long as it may. Whoever has hung
   * up waits no more, and is given none.
   *
   * @param {Lane} lane
   * @param {{ gone: AbortSignal, except?: Web | undefined }} given
   * @returns {Promise<Place | null>}
   */
  enter(lane, { gone, except }) {
    return new Promise((done) => {
      /** @param {Place | null} place */
      const answer = (place) => {
        clearTimeout(late)
        gone.removeEventListener('abort', giveUp)
        done(place)
      }
      /** @type {Waiting} */
      const one = { lane, except: this.#webs.length > 1 ? except : undefined, take: answer }
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((each) => each !== one)
        answer(null)
      }
      const late = setTimeout(giveUp, this.#lanes[lane].waitMs)
      gone.addEventListener('abort', giveUp)
      if (gone.aborted || !this.#begin(one)) giveUp()
    })
  }

  /**
   * From now on these web processes answer; those that were there keep what is under way, also where they come back.
   *
   * @param {readonly { id: string, port: number }[]} now
   */
  setWebs(now) {
    this.#webs = now.map(({ id, port }) => this.#known.find((web) => web.id === id) ?? newWeb(id, port))
    this.#known = [...new Set([...this.#webs, ...this.#known.filter(isBusy)])]
    for (const one of this.#waiting)
      if (one.except && !this.#webs.includes(one.except)) one.except = undefined
    this.#admitNext()
  }

  webs() {
    return this.#webs
  }

  /** How many wait, and how many are under way, in each lane. */
  count() {
    return ORDER.map((lane) => ({
      lane,
      waiting: this.#waitingIn(lane).length,
      underWay: this.#known.reduce((sum, { underWay }) => sum + underWay[lane], 0),
    }))
  }

  /** Lets somebody in or has them wait; false where too many wait already. @param {Waiting} one */
  #begin(one) {
    const before = this.#waitingIn(one.lane).length
    if (before === 0 && this.#admit(one)) return true
    if (before >= this.#lanes[one.lane].waiting * Math.max(1, this.#webs.length)) return false
    this.#waiting.push(one)
    return true
  }

  /** @param {Waiting} one */
  #admit(one) {
    const free = this.#webs.filter((each) => each !== one.except && hasRoom(each, one.lane, this.#lanes))
    const web = leastBusy(free)
    if (!web) return false
    // Of those who have as little to do, the one that was asked longest ago comes first.
    this.#webs = [...this.#webs.filter((each) => each !== web), web]
    web.underWay[one.lane] += 1
    one.take({ web, release: once(() => this.#leave(web, one.lane)) })
    return true
  }

  /** @param {Web} web @param {Lane} lane */
  #leave(web, lane) {
    web.underWay[lane] -= 1
    this.#admitNext()
  }

  #admitNext() {
    for (const lane of ORDER)
      for (const one of this.#waitingIn(lane)) {
        if (!this.#admit(one)) break
        this.#waiting = this.#waiting.filter((each) => each !== one)
      }
  }

  /** @param {Lane} lane */
  #waitingIn(lane) {
    return this.#waiting.filter((each) => each.lane === lane)
  }
}

/** @param {string} id @param {number} port @returns {Web} */
const newWeb = (id, port) => ({ id, port, underWay: newCount() })

const newCount = () => ({ submission: 0, form: 0, autosave: 0, page: 0, file: 0, upload: 0 })

/**
 * A page is let in while few pages and forms together are under way, what saves itself while a few more are, and so on.
 *
 * @param {Web} web
 * @param {Lane} lane
 * @param {import('./limits.mjs').Limits['lanes']} lanes
 */
function hasRoom({ underWay }, lane, lanes) {
  const busy = WORK.includes(lane) ? WORK.reduce((sum, each) => sum + underWay[each], 0) : underWay[lane]
  return busy < lanes[lane].atOnce
}

/** @param {Web[]} webs @returns {Web | undefined} */
function leastBusy(webs) {
  return webs.toSorted((one, other) => workIn(one) - workIn(other))[0]
}

const workIn = (/** @type {Web} */ { underWay }) => ORDER.reduce((sum, lane) => sum + underWay[lane], 0)
const isBusy = (/** @type {Web} */ web) => workIn(web) > 0

/** @param {() => void} act */
function once(act) {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    act()
  }
}
