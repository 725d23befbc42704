/** Whether a text can be the code of a provider: ODS-like, as `ZZ1`. Whether there is one is for the database to say. */
export function isProviderCode(text: string): boolean {
  return /^[A-Z0-9]{3,5}$/.test(text)
}
