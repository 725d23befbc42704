/** Given to a front that is to listen once a web process answers, and not before. */
export const AFTER_WEB = '--after-web'
