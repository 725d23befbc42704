/** What the service is called: in the header, in every page title, and in its mails. */
export const serviceName = 'Specialist pain quality returns'
