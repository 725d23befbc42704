import type { Narrowing } from '@/operations/read/read-year-pack'

/** To whom an address narrows the year; null where it asks for two at once. What is left empty, as a form leaves it, narrows to nobody. */
export function narrowingOf(searchParams: URLSearchParams): Narrowing | null {
  const [providers, commissioners] = ['provider', 'commissioner'].map((name) => searchParams.getAll(name))
  if ((providers?.length ?? 0) > 1 || (commissioners?.length ?? 0) > 1) return null
  return { provider: providers?.[0] || undefined, commissioner: commissioners?.[0] || undefined }
}
