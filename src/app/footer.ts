/** The foot of every page. */
export const footer = {
  links: [{ href: '/indicators', text: 'The indicators' }],
  note: 'Based on draft Service Specification 1767: adult highly specialist pain management services.',
}
