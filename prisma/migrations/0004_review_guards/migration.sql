-- What schema.prisma cannot say about review and issue.

-- What went out, and what was agreed on, stays as it was.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER version_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReportVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "RegisterEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER issued_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "IssuedFile"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER download_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "Download"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Numbers of a series follow each other. The first may be any: an office that
-- begins in the middle of a term goes on from its paper register. The row of
-- the series is locked by the update, so that two numbers given at once take turns.
CREATE FUNCTION follow_series() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest INTEGER;
BEGIN
  SELECT "lastNumber" INTO newest FROM "RegisterSeries" WHERE id = NEW."seriesId" FOR UPDATE;
  IF newest IS NOT NULL AND NEW.number <= newest THEN
    RAISE EXCEPTION 'number % is taken', NEW.number USING ERRCODE = 'unique_violation';
  END IF;
  IF newest IS NOT NULL AND NEW.number > newest + 1 THEN
    RAISE EXCEPTION 'number % leaves a gap after %', NEW.number, newest USING ERRCODE = 'check_violation';
  END IF;
  UPDATE "RegisterSeries" SET "lastNumber" = NEW.number WHERE id = NEW."seriesId";
  RETURN NEW;
END
$$;

CREATE TRIGGER register_follows
  BEFORE INSERT ON "RegisterEntry"
  FOR EACH ROW EXECUTE FUNCTION follow_series();

ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_number_positive" CHECK (number > 0);

-- An approved report carries the hash of what was approved, any other none.
ALTER TABLE "Report" ADD CONSTRAINT "Report_approved_hash"
  CHECK ((state IN ('approved', 'issued', 'recalled')) = ("approvedHash" IS NOT NULL));

-- A backup puts rows back in any order within one table.
ALTER TABLE "Report" ALTER CONSTRAINT "Report_replacesId_fkey" DEFERRABLE INITIALLY DEFERRED;
