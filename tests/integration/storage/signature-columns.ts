/** Why a column that sounds like a signature, or its moment, is compared with none, and which those are, by table. */
const NOT_COMPARED_BECAUSE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  /** Written by a function of the owner, from the clock of the database or as who is asking: nobody passes it a name or a moment. */
  clock: {
    audit_checkpoint: ['verified_at'],
    backup_record: ['made_at', 'recorded_at'],
    audit_event: ['recorded_at'],
    database_claim: ['claimed_at'],
    external_identity: ['linked_at'],
    former_row: ['ended_at', 'recorded_at'],
    half_session: ['created_at', 'used_at'],
    invitation: ['used_at', 'withdrawn_at'],
    membership: ['from_at', 'granted_by', 'to_at'],
    named_lead: ['recorded_at'],
    notice_choice: ['off_at', 'on_at'],
    organisation_name: ['recorded_at'],
    passphrase_reset: ['created_at', 'created_by', 'used_at'],
    person: ['created_at', 'disabled_at', 'last_signed_in_at'],
    provider: ['recorded_at'],
    recovery_code: ['created_at', 'ended_at', 'used_at'],
    responsibility: ['recorded_at'],
    second_factor: ['ended_at', 'enrolled_at'],
    session: ['created_at', 'ended_at', 'fresh_at', 'last_seen_at', 'renewed_at'],
    shared_mailbox: ['from_at', 'set_by', 'to_at'],
    sign_in_refusal: ['closed_at', 'first_at', 'last_at'],
    succession: ['recorded_at'],
    two_people_rule: ['to_at'],
    worker_wake: ['woke_at'],
  },
  /** A day that is set, and may lie ahead or back: no moment at which somebody did something. */
  day: {
    general_extension: ['old_closes_at', 'old_deadline_at', 'old_year_closes_at', 'until_at'],
    invitation: ['expires_at'],
    passphrase_reset: ['expires_at'],
    reporting_window: ['closes_at', 'deadline_at', 'opens_at', 'year_closes_at'],
    window_change: ['closes_at', 'deadline_at', 'old_closes_at', 'old_deadline_at'],
    window_extension: ['until_at'],
  },
  /** Of what the service itself sends, at the moment of its round. */
  queue: {
    evidence_try: ['tried_at'],
    notice: ['closed_at', 'expires_at', 'next_at', 'queued_at'],
    notice_attempt: ['at'],
  },
  /** Of what the clock opens: the day of the window, whenever the worker woke. */
  opening: { declaration: ['opened_at'], quarterly_return: ['opened_at'] },
  /** As its window says, which another trigger compares (refuse_false_lateness). */
  window: { signed_declaration: ['deadline_at'], submission: ['deadline_at'] },
  /** As its draft says, which another trigger compares (refuse_false_entries). */
  draft: { submitted_line: ['entered_at', 'entered_by'] },
}

/** Columns that are compared with none, each said above with why. */
export const NOT_COMPARED: readonly string[] = Object.values(NOT_COMPARED_BECAUSE).flatMap((tables) =>
  Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
)

/** Those of them that the service's own role writes itself, beside what is signed: the deadline that held, and who filled in a line. */
export const WRITTEN_DIRECTLY: readonly string[] = [
  'signed_declaration.deadline_at',
  'submission.deadline_at',
  'submitted_line.entered_at',
  'submitted_line.entered_by',
]
