/** Whether a text of an address can be the id of a person at all; what cannot be is not looked for. */
export function isPersonId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
