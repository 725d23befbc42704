// Where the heads of the audit chains are published, apart from the others by their number; settings.mjs lists them.

import { setting } from './setting.mjs'

export const auditHeadsFolder = setting('AUDIT_HEADS_FOLDER', {
  meaning:
    'the folder into which the worker writes the heads of the audit chains each day: best on a disk that keeps what was written, away from the database; `npm run verify-audit` compares them',
  otherwise: 'no heads are published',
  wanted: 'the path of a folder that the worker may write to',
  read: (text) => text,
  fallback: '',
})

export const auditSettings = [auditHeadsFolder]
