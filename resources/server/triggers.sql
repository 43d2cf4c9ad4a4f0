-- What a store on a server has beside its tables and what is kept of changes; see audit.sql for how these files are read.
-- Who updates a row says which version it read: the plugin by the next one (read + 1), QGIS's forms by its negative, which
-- stays the same however often the row is changed before it is saved. The stored version itself is no version sent.
CREATE OR REPLACE FUNCTION @schema@.est_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = @path@ AS $est$
DECLARE
    seen bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.row_version := 1;
        RETURN NEW;
    END IF;
    IF NEW.row_version IS NOT DISTINCT FROM OLD.row_version THEN
        RAISE EXCEPTION 'EW002: the update of % sends no row_version; read the row again', TG_TABLE_NAME
            USING ERRCODE = 'EW002';
    END IF;
    seen := CASE WHEN NEW.row_version < 0 THEN -NEW.row_version ELSE NEW.row_version - 1 END;
    IF seen IS DISTINCT FROM coalesce(OLD.row_version, 0) THEN
        RAISE EXCEPTION 'EW001: row_version_conflict in %: read %, stored %', TG_TABLE_NAME, seen, OLD.row_version
            USING ERRCODE = 'EW001';
    END IF;
    NEW.row_version := coalesce(OLD.row_version, 0) + 1;
    RETURN NEW;
END
$est$
--;
-- What a field login may not do though it has the right on the table: others' columns, others' rows, and what rests on its
-- own where it does not see it.
CREATE OR REPLACE FUNCTION @schema@.est_field() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    other text;
BEGIN
    IF @schema@.est_role() <> 'field' THEN
        NULL;
    ELSIF TG_TABLE_NAME IN (@field_owns@) THEN
        IF NOT EXISTS (
            SELECT FROM @schema@.est_audit
            WHERE table_name = TG_TABLE_NAME AND uuid = OLD.uuid AND operation = 'insert' AND role = 'field'
        ) THEN
            RAISE EXCEPTION 'EW005: the row of % was added by another role', TG_TABLE_NAME USING ERRCODE = 'EW005';
        END IF;
        IF TG_OP = 'DELETE' AND EXISTS (
            SELECT FROM @schema@.analysis_link WHERE of_table = TG_TABLE_NAME AND row_uuid = OLD.uuid
        ) THEN
            RAISE EXCEPTION 'EW010: a cause analysis rests on the row of %', TG_TABLE_NAME USING ERRCODE = 'EW010';
        END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        SELECT a.key INTO other FROM jsonb_each(to_jsonb(NEW)) a JOIN jsonb_each(to_jsonb(OLD)) b USING (key)
        WHERE a.value IS DISTINCT FROM b.value
          AND a.key NOT IN (@stamps@)
          AND NOT a.key = ANY (CASE TG_TABLE_NAME @field_changes@ ELSE ARRAY[]::text[] END)
        ORDER BY a.key LIMIT 1;
        IF other IS NOT NULL THEN
            RAISE EXCEPTION 'EW004: the role field may not change %.%', TG_TABLE_NAME, other USING ERRCODE = 'EW004';
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$est$
--;
-- By which digest a store is known again: of its salt, which not everybody may read.
CREATE OR REPLACE FUNCTION @schema@.est_store_mark() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN encode(sha256(convert_to(@mark@ || coalesce((SELECT value FROM @schema@.meta WHERE key IN (@secrets@)), ''), 'UTF8')), 'hex');
END
$est$
--;
-- With what a field login knows again the texts that came back of a walk before: made of the salt, which it may not read.
CREATE OR REPLACE FUNCTION @schema@.est_returns_key() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN encode(sha256(convert_to(@returns@ || coalesce((SELECT value FROM @schema@.meta WHERE key IN (@secrets@)), ''), 'UTF8')), 'hex');
END
$est$
--;
REVOKE ALL ON FUNCTION @schema@.est_version(), @schema@.est_field(), @schema@.est_store_mark(), @schema@.est_returns_key() FROM PUBLIC
