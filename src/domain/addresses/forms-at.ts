/** How the service tells a page of its own at which address its forms are taken, where the page was opened at another. */
export const FORMS_AT = 'Forms are taken at '
