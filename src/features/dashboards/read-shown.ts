import type { ShownVersion } from '@/domain/returns/stored-line'

/** Which versions an address asks for: `?as=first` for those that came first, else those in force. */
export function readShown(asked: string): ShownVersion {
  return asked === 'first' ? 'first' : 'latest'
}
