// Why a request is refused before the service reads it, in words. Plain JavaScript without packages, as body-limit.mjs.

/** @typedef {{ readonly status: number, readonly title: string, readonly remedy: string }} Words */

/** What the web and the front may say. */
export const refusalWords = {
  'bad-address': {
    status: 400,
    title: 'This web address is not complete',
    remedy:
      'Part of it was lost or changed on the way. Check that you copied all of it, or go to your home page.',
  },
  'no-length': {
    status: 411,
    title: 'The service could not tell how much was sent',
    remedy: 'Go back and send it again. If you wrote a program, send a Content-Length header.',
  },
  'too-large': {
    status: 413,
    title: 'Too much was sent at once',
    remedy:
      'Nothing was saved. Go back, shorten the longest text (a form takes about 250 thousand characters in all), and send it again.',
  },
  'file-too-large': {
    status: 413,
    title: 'This file is too large',
    remedy:
      'Nothing was read of it. At most 1 MB is read at once: split it into several files, each with the header.',
  },
}

/** What the front alone says, which sees connections and the web behind it. */
export const refusalWordsOfFront = {
  malformed: {
    status: 400,
    title: 'This request could not be read',
    remedy: 'It does not keep to HTTP. Open the service in a web browser, from your home page.',
  },
  'not-there': {
    status: 404,
    title: 'There is no such page',
    remedy: 'Check the web address, or go to your home page.',
  },
  'wrong-method': {
    status: 405,
    title: 'This service is not asked in this way',
    remedy: 'It answers GET, HEAD and POST. Nothing was done.',
  },
  'too-slow': {
    status: 408,
    title: 'What was sent did not arrive in time',
    remedy: 'Nothing was saved. Check your connection, go back, and send it again.',
  },
  'headers-too-large': {
    status: 431,
    title: 'This request says too much about itself',
    remedy: 'Its address or its cookies are too long. Remove the cookies of this service, and try again.',
  },
  'unknown-method': {
    status: 501,
    title: 'This service does not know how it is asked',
    remedy: 'It answers GET, HEAD and POST. Nothing was done.',
  },
  'lost-answer': {
    status: 502,
    title: 'The service broke off while it answered',
    remedy:
      'If you sent a form, it may have been saved or not: open its page again to see, or go back and send it again. A form that is sent twice is done once.',
  },
  busy: {
    status: 503,
    title: 'The service is very busy',
    remedy:
      'Nothing was saved. Wait a few seconds and try again. If you sent a form, go back: what you typed is still in it.',
  },
  stopping: {
    status: 503,
    title: 'The service is being started anew',
    remedy:
      'Nothing was saved. Wait a few seconds and try again. If you sent a form, go back: what you typed is still in it.',
  },
  'no-answer': {
    status: 504,
    title: 'The service took too long to answer',
    remedy:
      'If you sent a form, it may have been saved or not: open its page again to see. A form that is sent twice is done once.',
  },
}

const IF_SENT =
  'What you saved before is still there. If you sent a form, go back: what you typed is still in it; a form that is sent twice is done once.'

/** What is said where a page breaks while it is drawn, by itself or because the database refused something for now. */
export const brokenWords = {
  broken: {
    status: 500,
    title: 'Sorry, there is a problem with the service',
    remedy: `Try again in a few minutes. ${IF_SENT}`,
  },
  unavailable: {
    status: 503,
    title: 'The service cannot do this at the moment',
    remedy: `Wait a few seconds and try again. ${IF_SENT}`,
  },
  'disk-full': {
    status: 503,
    title: 'The service has no room left to write this down',
    remedy: `Its disk is full, and whoever runs it has to make room: tell them. Then try again. ${IF_SENT}`,
  },
}
