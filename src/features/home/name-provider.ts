import type { HomeRead } from '@/operations/read/get-home'

/** `Hopefield Pain Service (ZZ1)`, or the code alone of a provider whose name is not known. */
export function nameProvider({ providers }: Pick<HomeRead, 'providers'>, providerCode: string): string {
  const provider = providers.find(({ code }) => code === providerCode)
  return provider ? `${provider.name} (${providerCode})` : providerCode
}
