import { type Actor, reachOf } from '../access/actor'

/** Whether this person publishes a framework's figures: the national team, who allow corrections of all. */
export function mayPublish(actor: Actor, framework: string): boolean {
  return reachOf(actor, 'correction:allow', framework) === 'all'
}
