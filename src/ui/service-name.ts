/** What the service is called, in the header and in every page title: as in its mails, which a test compares. */
export const serviceName = 'Specialist pain quality returns'
