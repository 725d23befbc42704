import { LARGEST_FILE, evidenceEndings } from './evidence-types'
import { saySize } from './say-size'

/** Why an upload was not kept, and what can be done: nothing is stored of it. */
export const uploadRefusals = {
  'too-large': `The file is larger than ${saySize(LARGEST_FILE)}. Save it smaller, for example as a PDF with compressed pictures, and upload that`,
  'no-file': 'Choose a file first',
  'empty-file': 'The file is empty. Choose the one with its content',
  'cut-off': 'The upload broke off before the file had arrived whole, so nothing was kept. Upload it again',
  'bad-name': 'The file has no name that can be kept. Rename it, and upload it again',
  'wrong-type': `This sort of file is not taken. Save it as one of ${evidenceEndings.join(', ')} and upload that`,
  'wrong-ending':
    'The ending of the file’s name does not fit its content. Open it in the program that made it, save it anew, and upload that',
  bomb: 'The file says that it unpacks to far more than a document holds, so it was not opened. Save it as a PDF and upload that',
  'unsafe-names':
    'The file holds parts whose names lead out of it, so it was not opened. Save it as a PDF and upload that',
  macros: 'The file holds macros. Save it without them, as .docx, .xlsx or PDF, and upload that',
  infected:
    'A scanner found malware in the file, so it was not kept. Tell your IT department, and upload a clean copy',
  'over-quota':
    'Your provider has used up the room that it has for files. Ask the administrator of the service for more',
  'store-full':
    'The service has no room for the file at the moment, so nothing was kept. Try again later; if it goes on, tell its administrator',
  'changed-elsewhere':
    'Somebody else uploaded or changed the file of this document after you opened the page, so yours was not kept. Look at it as it is now, then upload yours if it is still wanted',
  'not-a-draft': 'The declaration has been signed, so its files stay as they are. Begin a correction first',
  'not-open': 'The action is completed, so it takes no more files. It has to be opened again first',
  'signed-out': 'You were signed out before the file was uploaded, so nothing was kept. Upload it again',
  'somebody-else':
    'Somebody else has signed in since this page was opened, so nothing was kept. Sign in as yourself, and upload it again',
  'no-form':
    'What was sent is no form of this page, so nothing was kept. Open the page again, and upload from there',
} as const

export type UploadRefusal = keyof typeof uploadRefusals
