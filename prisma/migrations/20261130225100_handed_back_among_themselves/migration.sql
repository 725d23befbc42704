-- With what comment a declaration is handed back is for those who read its draft (the policy of handover). Its event therefore holds the
-- comment as what was recorded of a draft, and not as its reason, which every reader of the chain sees. Events of before stay as they are:
-- of them the service withholds the reason.
CREATE OR REPLACE FUNCTION changes_a_draft(action text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT action LIKE '%-saved' OR action = 'declaration-handed-back'
$$;
