import 'server-only'
import { readSettings } from '../env'

/** Whether mail can be sent at all. Where not, notices are kept and shown, and an inviter is shown the link once. */
export function mailIsSet(): boolean {
  return readSettings().smtp !== ''
}
