import { headers } from 'next/headers'

/** Where the page is that was asked for, without whose it was when it was last posted. */
export async function askedAddress(): Promise<string> {
  const [path = '', query = ''] = ((await headers()).get('x-address') ?? '').split('?')
  const asked = new URLSearchParams(query)
  asked.delete('of')
  return asked.size > 0 ? `${path}?${asked.toString()}` : path
}
