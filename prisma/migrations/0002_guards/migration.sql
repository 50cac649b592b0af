-- What schema.prisma cannot say.

-- Search without accents and with misspellings.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Fractional indexes compare byte by byte; a locale would mix upper and lower case.
ALTER TABLE "Decision" ALTER COLUMN "position" TYPE TEXT COLLATE "C";

-- The record of who did what is append-only.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'AuditEntry is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- At most one uploaded template is in use.
CREATE UNIQUE INDEX "Template_one_active" ON "Template" ("active") WHERE "active";
