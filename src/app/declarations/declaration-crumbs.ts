const list = { href: '/declarations', text: 'Annual self-declarations' }

/** The way back to the list of declarations, and from a page below one to the declaration itself or to its receipt. */
export function declarationCrumbs(id?: string, page: '' | '/signed' = '') {
  return id === undefined ? [list] : [list, { href: `/declarations/${id}${page}`, text: id }]
}
