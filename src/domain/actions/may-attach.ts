import { type Actor, can } from '../access/actor'
import type { ActionKey } from './action'

/** Whether somebody uploads what shows that an action is done: who works on it, and fills in what its provider declares. */
export function mayAttach(actor: Actor, key: ActionKey): boolean {
  return can(actor, 'action:open', key) && can(actor, 'declaration:fill', key)
}
