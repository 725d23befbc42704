import type { ShownVersion } from '../returns/stored-line'

/** Which versions an address asks for: `?as=first` for those that came first, else those in force. */
export function parseShown(asked: string): ShownVersion {
  return asked === 'first' ? 'first' : 'latest'
}
