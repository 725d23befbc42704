/** What the service is called, in the header and in every page title. */
export const serviceName = 'Specialist pain quality returns'
