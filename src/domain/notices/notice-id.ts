/** Whether a text can be the id of a notice at all; what cannot be is not looked for. */
export function isNoticeId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
