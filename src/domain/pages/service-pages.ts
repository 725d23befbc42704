/** The pages about the service itself, by the name of their file, in the order of the footer. */
export const servicePages = {
  help: 'Help',
  contact: 'Contact',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  cookies: 'Cookies',
} as const

export type ServicePageName = keyof typeof servicePages
