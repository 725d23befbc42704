// The settings of evidence files, apart from the others by their number; settings.mjs lists them.

import { setting } from './setting.mjs'
import { oneOf, wholeNumber } from './setting-readers.mjs'

export const evidenceFolder = setting('EVIDENCE_FOLDER', {
  meaning:
    'the folder in which evidence files are kept: on a disk that every web process and the worker see, and that is backed up with the database',
  otherwise: '`.local/evidence`',
  wanted: 'the path of a folder that the service may write to',
  read: (text) => text,
  fallback: '.local/evidence',
})

export const evidenceQuota = setting('EVIDENCE_QUOTA_MB', {
  meaning: 'how many megabytes of evidence files a provider may keep under a framework',
  otherwise: '`500`',
  wanted: 'a number of megabytes from 1 to 99999',
  read: wholeNumber(1, 99_999),
  fallback: 500,
})

export const clamdAddress = setting('CLAMD_ADDRESS', {
  meaning:
    'where clamd answers, which scans evidence files for malware: `/run/clamav/clamd.ctl`, or `127.0.0.1:3310`',
  otherwise: 'files are not scanned',
  wanted: 'the path of the socket of clamd, or a host and its port like 127.0.0.1:3310',
  read: (text) => (text.startsWith('/') || /^[^\s:/]+:\d{1,5}$/.test(text) ? text : undefined),
  fallback: '',
})

export const serveUnscanned = setting('SERVE_UNSCANNED_EVIDENCE', {
  meaning:
    '`yes` to give evidence files that no scanner has looked at to those who may have them, outside the demo; `/admin` shows it',
  otherwise: '`no`',
  wanted: 'yes, to give files that were not scanned for malware, else no',
  read: oneOf({ yes: true, no: false }),
  fallback: false,
})

export const evidenceSettings = [evidenceFolder, evidenceQuota, clamdAddress, serveUnscanned]
