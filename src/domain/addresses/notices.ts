/** What somebody wants to be told, and where they choose it. */
export function noticeChoicesHref(): string {
  return '/account/notices'
}
