import 'server-only'
import { headers } from 'next/headers'
import { sayDevice } from '@/domain/access/say-device'

/** What the browser of this request says that it is, in words of ours. */
export async function readDevice(): Promise<string> {
  return sayDevice((await headers()).get('user-agent'))
}
