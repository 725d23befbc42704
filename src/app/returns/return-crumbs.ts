const list = { href: '/returns', text: 'Quarterly returns' }

/** The way back to the list of returns, and from a page below a return to the return itself or to its receipt. */
export function returnCrumbs(returnId?: string, page: '' | '/submitted' = '') {
  return returnId === undefined ? [list] : [list, { href: `/returns/${returnId}${page}`, text: returnId }]
}
