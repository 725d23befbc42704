/** Where the page says when it was last saved, which saving by itself brings up to date. */
export const LAST_SAVED = 'last-saved'
