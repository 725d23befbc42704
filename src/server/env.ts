import 'server-only'
import { folderOfBuild } from './built-in.mjs'
import { databaseProblems, databaseUrl, databaseWorkerUrl } from './database-settings.mjs'
import { auditHeadsFolder, auditSettings } from './audit-settings.mjs'
import {
  clamdAddress,
  evidenceFolder,
  evidenceQuota,
  evidenceSettings,
  serveUnscanned,
} from './evidence-settings.mjs'
import { commissionerAfterDays, escalationSettings, nationalAfterDays } from './escalation-settings.mjs'
import { fileProblems } from './file-settings.mjs'
import { mailFrom, mailProblems, mailSettings, smtpCaFile, smtpTls, smtpUrl } from './mail-settings.mjs'
import { knownPassphrasesFile, passphraseSettings } from './passphrase-settings.mjs'
import { reviewAnswerDays, reviewDays, reviewSettings } from './review-settings.mjs'
import { readSingleSignOn } from './single-sign-on'
import { singleSignOnProblems, singleSignOnSettings } from './single-sign-on-settings.mjs'
import { problemsOf, type Setting, valueOf, type Variables } from './setting.mjs'
import {
  appOrigin,
  appSecret,
  appSecretBefore,
  embeddedCluster,
  port,
  secondFactor,
  securityContact,
  showNhsLogo,
  supportContact,
  training,
  trustedProxyHops,
} from './settings.mjs'
import { fileOfLogs, logFile, logLevel, slowStatementMs, watchSettings } from './watch-settings.mjs'

const OURS = [
  ...[databaseUrl, appOrigin, appSecret, appSecretBefore, embeddedCluster, training],
  ...[port, trustedProxyHops, secondFactor, showNhsLogo, supportContact, securityContact],
  ...[
    ...evidenceSettings,
    ...auditSettings,
    ...reviewSettings,
    ...escalationSettings,
    ...mailSettings,
    ...singleSignOnSettings,
    ...passphraseSettings,
    ...watchSettings,
  ],
]

export type Settings = ReturnType<typeof parseSettings>

// Kept beside the modules, because the framework may load this one more than once in a process.
declare global {
  var assuranceSettings: Settings | undefined
}

/** The settings, checked when first asked for, so that the service can be built where it has none. */
export function readSettings(): Settings {
  return (globalThis.assuranceSettings ??= parseSettings(process.env))
}

/** From now on this process is the worker, which asks the database by an address of its own; says the settings. */
export function becomeWorker(): Settings {
  const problems = [...problemsOf(process.env, [databaseWorkerUrl]), ...databaseProblems(process.env)]
  if (problems.length > 0) throw new Error(['The worker cannot start:', ...problems].join('\n  '))
  const address = valueOf(process.env, databaseWorkerUrl)
  return (globalThis.assuranceSettings = parseSettings({ ...process.env, DATABASE_URL: address }))
}

/** Tells next-auth, which reads settings of its own, what ours say, so that no forwarded header can say otherwise. */
export function tellNextAuth(): void {
  const { origin, secret } = readSettings()
  process.env.NEXTAUTH_URL = origin
  process.env.NEXTAUTH_SECRET = secret
}

/** The folder of the build that is served, from the top of the checkout. */
export function builtIn(): string {
  return folderOfBuild(process.env)
}

/** True while the service is being written: the compiler's overlay needs more than the content policy gives. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

/** One error names every faulty setting and its remedy; it never repeats a secret. */
export function parseSettings(variables: Variables) {
  refuseFaulty(variables)
  const read = <Value>(setting: Setting<Value>) => valueOf(variables, setting)
  const demo = read(embeddedCluster)
  const isTraining = !demo && read(training)
  return {
    demo,
    training: isTraining,
    /** Whether all figures and the accounts that everybody knows are invented. */
    invented: demo || isTraining,
    origin: read(appOrigin),
    secret: read(appSecret),
    /** In the order in which what was written is tried: the one that writes, then the one before it. */
    secrets: [read(appSecret), read(appSecretBefore)].filter((each) => each !== ''),
    databaseUrl: read(databaseUrl),
    ...{ port: read(port), knownPassphrasesFile: read(knownPassphrasesFile) },
    trustedProxyHops: read(trustedProxyHops),
    ...{ secondFactor: read(secondFactor), securityContact: read(securityContact) },
    escalationDays: { commissioner: read(commissionerAfterDays), national: read(nationalAfterDays) },
    ...{ supportContact: read(supportContact), showNhsLogo: read(showNhsLogo) },
    ...{ reviewDays: read(reviewDays), reviewAnswerDays: read(reviewAnswerDays) },
    ...{ evidence: readEvidence(read), watch: readWatch(read), auditHeadsFolder: read(auditHeadsFolder) },
    singleSignOn: readSingleSignOn(variables),
    // Whoever has a passphrase that everybody knows sends nobody mail.
    smtp: isTraining ? '' : read(smtpUrl),
    ...{ mailFrom: read(mailFrom), smtpTls: read(smtpTls), smtpCaFile: read(smtpCaFile) },
  }
}

type Read = <Value>(setting: Setting<Value>) => Value

/** Where evidence files are kept, how many bytes a provider may keep, and what of malware. */
function readEvidence(read: Read) {
  return {
    folder: read(evidenceFolder),
    quota: read(evidenceQuota) * 1_000_000,
    clamd: read(clamdAddress),
    unscannedServed: read(serveUnscanned),
  }
}

/** Where this process logs what, and which statements it calls slow. */
function readWatch(read: Read) {
  const logs = { level: read(logLevel), file: fileOfLogs(read(logFile), { demo: read(embeddedCluster) }) }
  return { logs, slowStatementMs: read(slowStatementMs) }
}

function refuseFaulty(variables: Variables): void {
  const together = [databaseProblems, mailProblems, fileProblems, singleSignOnProblems].flatMap((of) =>
    of(variables),
  )
  const problems = [...problemsOf(variables, OURS), ...together]
  if (problems.length > 0) throw new Error(['Settings are missing or wrong:', ...problems].join('\n  '))
}
