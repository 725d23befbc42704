import 'server-only'
import type { Transaction } from './client'

type Bytes = Uint8Array<ArrayBuffer>

/** The second factor of whoever the transaction acts for. */
export interface SecondFactor {
  readonly id: string
  /** Encrypted. */
  readonly secret: Uint8Array
  readonly enrolledAt: Date
  readonly codesLeft: number
}

/** One's own; null where there is none. */
export async function findSecondFactor(tx: Transaction): Promise<SecondFactor | null> {
  const [factor] = await tx.$queryRaw<SecondFactor[]>`
    SELECT id, secret, enrolled_at AS "enrolledAt", codes_left AS "codesLeft" FROM my_second_factor()`
  return factor ?? null
}

/** Whether another code of one's own may be looked at now; it is counted as wrong until it is taken. */
export interface CodeTry {
  readonly isAllowed: boolean
  readonly waitSeconds: number
}

export async function countCodeTry(tx: Transaction): Promise<CodeTry> {
  const [counted] = await tx.$queryRaw<CodeTry[]>`
    SELECT is_allowed AS "isAllowed", wait_seconds AS "waitSeconds" FROM count_code_try()`
  return counted ?? { isAllowed: false, waitSeconds: 900 }
}

/** Takes the code of a half minute. False where it, or a later one, was taken before. */
export async function takeCodeStep(tx: Transaction, factorId: string, step: number): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT use_code_step(${factorId}::uuid, ${step}::bigint) AS used`
  return answer?.used ?? false
}

/** Keeps the key of one's own factor as it is encrypted now. */
export async function resealFactor(tx: Transaction, factorId: string, sealed: Bytes): Promise<void> {
  await tx.$queryRaw`SELECT reseal_second_factor(${factorId}::uuid, ${sealed})`
}

/** Writes into the audit trail that a code of one's own was refused. */
export async function noteCodeRefused(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS noted FROM note_code_refused()`
}

/** Takes a recovery code; says how many are left, or null where it is none of one's own or was used. */
export async function takeRecoveryCode(tx: Transaction, codeHash: Bytes): Promise<number | null> {
  const [answer] = await tx.$queryRaw<
    { remaining: number | null }[]
  >`SELECT use_recovery_code(${codeHash}) AS remaining`
  return answer?.remaining ?? null
}

/** A factor to be kept in the place of the one before, by a session that goes on under another id. */
export interface NewFactor {
  readonly id: string
  readonly secret: Bytes
  readonly step: number
  readonly recoveryHashes: readonly Bytes[]
  readonly present: Bytes
  readonly renewed: Bytes
}

/** False where the session is not in force, or not of whoever the transaction acts for. */
export async function enrolSecondFactor(tx: Transaction, factor: NewFactor): Promise<boolean> {
  const { id, secret, step, recoveryHashes, present, renewed } = factor
  const [answer] = await tx.$queryRaw<{ enrolled: boolean }[]>`
    SELECT enrol_second_factor(${id}::uuid, ${secret}, ${step}::bigint, ${[...recoveryHashes]}::bytea[], ${present}, ${renewed}) AS enrolled`
  return answer?.enrolled ?? false
}

/** Puts new recovery codes in the place of those that are left. False where there is no second factor. */
export async function replaceRecoveryCodes(tx: Transaction, hashes: readonly Bytes[]): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ replaced: boolean }[]>`
    SELECT replace_recovery_codes(${[...hashes]}::bytea[]) AS replaced`
  return answer?.replaced ?? false
}

/** Somebody who may be helped to sign in again, as whoever helps sees them. */
export interface ToHelp {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly isDisabled: boolean
  readonly hasPassphrase: boolean
  /** Null where they have no second factor. */
  readonly enrolledAt: Date | null
}

/** Null for whom the caller may not help, and for nobody. */
export async function findToHelp(tx: Transaction, personId: string): Promise<ToHelp | null> {
  const [found] = await tx.$queryRaw<ToHelp[]>`
    SELECT person_id AS "personId", name, email, is_disabled AS "isDisabled", has_passphrase AS "hasPassphrase",
      enrolled_at AS "enrolledAt" FROM find_to_help(${personId}::uuid)`
  return found ?? null
}

/** False where the caller may not, or there is none to take. */
export async function resetSecondFactor(tx: Transaction, personId: string, reason: string): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ reset: boolean }[]>`
    SELECT reset_second_factor(${personId}::uuid, ${reason}) AS reset`
  return answer?.reset ?? false
}
