/** The id of a notice by which its page is found. */
export const NOTICE_ID = '00000000-0000-4000-8000-00000000ab0c'

/** Puts it into the outbox, past the function that queues, which would choose an id. */
export const A_NOTICE = `INSERT INTO notice (id, kind, key, email, name, facts, href, state, queued_at, next_at) VALUES ('${NOTICE_ID}',
  'period-opened', 'a-notice', 'somebody@test.example', 'Some Body', '{"period": "Quarter 2 of 2026-27", "deadline": "11 November 2026",
  "provider": "Northern Invented Pain Service (ZZ1)"}', '/returns', 'kept', now(), now()) ON CONFLICT DO NOTHING`
