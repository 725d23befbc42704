/** What the service is called in its mails: as on its pages (src/ui/service-name.ts), which a test compares. */
export const serviceName = 'Specialist pain quality returns'
