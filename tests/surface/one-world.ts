import { openWorld } from './world'

/** Of a file whose tests stand in several others, each of which leaves it as it was arranged. */
export const world = await openWorld()
