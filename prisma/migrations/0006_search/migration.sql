-- Search over all periods. What schema.prisma cannot say: functions and indexes on what they give.

-- The words of a text as search sees them: each word, each two and three that follow each other, and
-- the words with accents where they have any. A search asks this index only, and the text itself is
-- never folded again: over 12,000 decisions that alone took half a second, as did the second look
-- that an index of trigrams needs at every text it proposes.
--   w ban              a word without accents and zeros in front
--   p ban thuong vu    two or three words that follow each other, likewise
--   x thường           a word with its accents
-- src/domain/search-words.ts splits and folds in the same way: a change here needs one there.
-- The names are qualified because an index is built with an empty search path; unaccent's dictionary
-- is named because without it the function would depend on the session and fit no index. The cost keeps
-- the planner from calling the function for row after row, and restricted from a parallel plan, whose
-- rows come in any order.
CREATE FUNCTION search_keys(input text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL RESTRICTED COST 1000 AS $$
DECLARE
  -- Where the tone of an open syllable stands is a matter of house style.
  old_tones CONSTANT text[] := '{òa,óa,ỏa,õa,ọa,òe,óe,ỏe,õe,ọe,ùy,úy,ủy,ũy,ụy}';
  new_tones CONSTANT text[] := '{oà,oá,oả,oã,oạ,oè,oé,oẻ,oẽ,oẹ,uỳ,uý,uỷ,uỹ,uỵ}';
  -- No text is longer; a limit here keeps the result within what a tsvector can hold.
  line text := btrim(regexp_replace(lower(left(input, 20000)), '[\u0001-/:-@\[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe30-\ufe6f\ufeff\ufff9-\uffff\U0001f000-\U0001ffff]+', ' ', 'g'));
  plain text[] := string_to_array(lower(public.unaccent('public.unaccent'::regdictionary, line)), ' ');
  exact text[];
  keys text[] := '{}';
  word text;
  before text := NULL;
  before_that text := NULL;
BEGIN
  FOR tone IN 1 .. array_length(old_tones, 1) LOOP
    line := replace(line, old_tones[tone], new_tones[tone]);
  END LOOP;
  exact := string_to_array(line, ' ');
  FOR place IN 1 .. coalesce(array_length(plain, 1), 0) LOOP
    word := plain[place];
    -- A mark that stood alone.
    CONTINUE WHEN word = '';
    IF exact[place] <> word THEN
      keys := keys || ('x' || left(exact[place], 40));
    END IF;
    IF word LIKE '0_%' THEN
      word := coalesce(nullif(ltrim(word, '0'), ''), '0');
    END IF;
    word := left(word, 40);
    keys := keys || ('w' || word);
    IF before IS NOT NULL THEN
      keys := keys || ('p' || before || ' ' || word);
    END IF;
    IF before_that IS NOT NULL THEN
      keys := keys || ('p' || before_that || ' ' || before || ' ' || word);
    END IF;
    before_that := before;
    before := word;
  END LOOP;
  RETURN array_to_tsvector(keys);
END
$$;

-- What of an entry in the register is looked for: as printed, with the word that stands before the number.
CREATE FUNCTION search_entry_text(number integer, symbol text, subject text, note text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'số ' || number::text || '-' || symbol || ' ' || subject || ' ' || coalesce(note, '')
$$;

-- Without a list of pending words: every search would have to go through it.
CREATE INDEX "Decision_search" ON "Decision" USING gin (search_keys(text)) WITH (fastupdate = off);
CREATE INDEX "RegisterEntry_search" ON "RegisterEntry" USING gin (search_keys(search_entry_text(number, symbol, subject, note))) WITH (fastupdate = off);

-- ANALYZE would call search_keys for every row and learn nothing a search can use.
ALTER INDEX "Decision_search" ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX "RegisterEntry_search" ALTER COLUMN 1 SET STATISTICS 0;
