import { type Chance, below, of, oneOf, quoted, rehashed, resealed } from './tampered-chain'

/** A place of a chain, and what stands there, as far as tampering needs it. */
export interface Trail {
  readonly organisation: string
  readonly events: number
}

/** What is known of a database that somebody with the owner's password changes. */
export interface Known {
  readonly trails: readonly Trail[]
  readonly submissions: readonly Sealed[]
  readonly signatures: readonly Sealed[]
}

/** Something that was submitted or signed, with its place in the chain of its provider. */
export interface Sealed {
  readonly organisation: string
  readonly seq: number
}

const CHANGES = [
  `person_name = coalesce(person_name, '') || 'x'`,
  `person_id = gen_random_uuid()`,
  `object = object || 'x'`,
  `reason = coalesce(reason, '') || 'Agreed by telephone'`,
  `new = coalesce(new, '{}') || '{"numerator": 7}'`,
  `old = coalesce(old, '{}') || '{"numerator": 7}'`,
  `at = at - interval '3 days'`,
  `recorded_at = recorded_at - interval '1 second'`,
]

const anEvent = (chance: Chance, { trails }: Known) => {
  const { organisation, events } = oneOf(chance, trails)
  return { organisation, events, seq: 1 + below(chance, events) }
}

const longOf = ({ trails }: Known) => trails.filter(({ events }) => events > 1)

/** One who changes only what they came for, or who puts all hashes right afterwards, or who also tells submissions of it. */
function covered(chance: Chance, organisation: string, sql: string): string {
  const care = below(chance, 3)
  return [
    sql,
    ...(care > 0 ? [rehashed(organisation)] : []),
    ...(care > 1 ? [resealed(organisation)] : []),
  ].join('; ')
}

/** Changes what was submitted and its hashes, the event that tells of them, and every hash after it. */
function resubmitted(chance: Chance, known: Known): string {
  const isReturn = known.signatures.length === 0 || chance() < 0.5
  const { organisation, seq } = oneOf(chance, isReturn ? known.submissions : known.signatures)
  const [table, hash, told] = isReturn
    ? ['submission', 'figures_sha256', 'figuresSha256']
    : ['signed_declaration', 'content_sha256', 'contentSha256']
  return `UPDATE ${table} SET snapshot = snapshot || ' ', snapshot_sha256 = encode(sha256(convert_to(snapshot || ' ', 'UTF8')), 'hex'),
      ${hash} = encode(sha256(convert_to(snapshot || 'x', 'UTF8')), 'hex') WHERE provider_code = ${quoted(organisation)} AND audit_seq = ${seq};
    UPDATE audit_event e SET new = e.new || jsonb_build_object('snapshotSha256', s.snapshot_sha256, '${told}', s.${hash})
      FROM ${table} s WHERE e.${of(organisation)} AND e.seq = ${seq} AND s.provider_code = e.organisation AND s.audit_seq = e.seq;
    ${rehashed(organisation)}; ${resealed(organisation)}`
}

type Tampering = (chance: Chance, known: Known) => string

/** What somebody with the owner's password may do to what was recorded, each in random places. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  changed: (chance, known) => {
    const { organisation, seq } = anEvent(chance, known)
    return covered(
      chance,
      organisation,
      `UPDATE audit_event SET ${oneOf(chance, CHANGES)} WHERE ${of(organisation)} AND seq = ${seq}`,
    )
  },
  deleted: (chance, known) => {
    const { organisation, seq } = anEvent(chance, known)
    return covered(chance, organisation, `DELETE FROM audit_event WHERE ${of(organisation)} AND seq = ${seq}`)
  },
  inserted: (chance, known) => {
    const { organisation, events } = oneOf(chance, longOf(known))
    // Behind the last there is nothing that was published.
    const seq = 1 + below(chance, events - 1)
    const made = `UPDATE audit_event SET seq = seq + 100000 WHERE ${of(organisation)} AND seq > ${seq};
      INSERT INTO audit_event (organisation, seq, at, recorded_at, person_id, person_name, action, object, old, new, reason, previous_hash, hash)
        SELECT organisation, seq + 1, at, recorded_at, person_id, person_name, 'profile-recorded', object, old, new, 'Never said', hash,
          repeat('a', 64) FROM audit_event WHERE ${of(organisation)} AND seq = ${seq}`
    return covered(chance, organisation, made)
  },
  swapped: (chance, known) => {
    const { organisation, events, seq } = anEvent(chance, { ...known, trails: longOf(known) })
    const other = seq === events ? seq - 1 : seq + 1
    const swap = `UPDATE audit_event SET seq = CASE seq WHEN ${seq} THEN 900001 ELSE 900002 END WHERE ${of(organisation)} AND seq IN (${seq}, ${other});
      UPDATE audit_event SET seq = CASE seq WHEN 900001 THEN ${other} ELSE ${seq} END WHERE ${of(organisation)} AND seq > 900000`
    return covered(chance, organisation, swap)
  },
  'cut off': (chance, known) => {
    const { organisation, seq } = anEvent(chance, known)
    const gone = ['submission', 'signed_declaration'].map(
      (table) => `DELETE FROM ${table} WHERE provider_code = ${quoted(organisation)} AND audit_seq >= ${seq}`,
    )
    return covered(
      chance,
      organisation,
      [`DELETE FROM audit_event WHERE ${of(organisation)} AND seq >= ${seq}`, ...gone].join('; '),
    )
  },
  rewritten: (chance, known) => {
    const { organisation } = oneOf(chance, known.trails)
    const all = `UPDATE audit_event SET person_name = 'Somebody else' WHERE ${of(organisation)}`
    return `${all}; ${rehashed(organisation)}; ${resealed(organisation)}`
  },
  'back-dated': (chance, known) => {
    const { organisation, seq } = oneOf(chance, [...known.submissions, ...known.signatures])
    const days = 1 + below(chance, 60)
    const earlier = `UPDATE audit_event SET at = at - interval '${days} days', recorded_at = recorded_at - interval '${days} days'
        WHERE ${of(organisation)} AND seq = ${seq};
      UPDATE submission SET submitted_at = submitted_at - interval '${days} days', late = false
        WHERE provider_code = ${quoted(organisation)} AND audit_seq = ${seq};
      UPDATE signed_declaration SET signed_at = signed_at - interval '${days} days'
        WHERE provider_code = ${quoted(organisation)} AND audit_seq = ${seq}`
    return covered(chance, organisation, earlier)
  },
  'given another name': (chance, known) => {
    const { organisation, seq } = oneOf(chance, known.submissions)
    return `UPDATE submission SET submitted_by = gen_random_uuid(), submitted_by_name = 'Somebody else'
      WHERE provider_code = ${quoted(organisation)} AND audit_seq = ${seq}`
  },
  'submitted again': resubmitted,
  'a chain removed': (chance, known) => {
    const { organisation } = oneOf(chance, known.trails)
    return `DELETE FROM submission WHERE provider_code = ${quoted(organisation)};
      DELETE FROM signed_declaration WHERE provider_code = ${quoted(organisation)};
      DELETE FROM audit_event WHERE ${of(organisation)}; DELETE FROM audit_chain WHERE ${of(organisation)}`
  },
}
