/** The pages about the service itself, by the name of their file, in the order of the footer. */
export const servicePages = {
  help: 'Help',
  contact: 'Contact',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  cookies: 'Cookies',
  'information-governance': 'Information governance',
  terms: 'Terms of use',
  releases: 'What changed',
  administrators: 'Who runs this service',
} as const

export type ServicePageName = keyof typeof servicePages
