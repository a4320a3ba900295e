"""The tables of a project file, as SQLite keeps them.

``TABLES`` maps each file version to the statements whose text its ``sqlite_master`` must hold: a file that
holds other tables, triggers or views came from a stranger and is not opened. A migration adds the next
version here, so these texts are not edited once released.
"""

from typing import Final

APPLICATION_ID: Final = int.from_bytes(b"Hshy", "big")
"""Written at byte 68 of every project file, so that it can be told from other SQLite files."""

VERSION: Final = 4
"""The file version this program writes (``PRAGMA user_version``)."""

_VERSION_1 = (
    """CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT""",
    """CREATE TABLE schemas (
  id INTEGER PRIMARY KEY,
  json TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT""",
    """CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    # The text stands last: reading a title then never walks through the pages of a long text.
    """CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL CHECK (length >= 0),
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  published TEXT NOT NULL,
  added_at TEXT NOT NULL,
  zones TEXT NOT NULL,
  meta TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT""",
    # Ids alone, without the texts: counting, paging and finding a place walk through this.
    "CREATE UNIQUE INDEX articles_in_order ON articles (id)",
    """CREATE TRIGGER articles_keep_text BEFORE UPDATE OF id, sha256, length, text ON articles
BEGIN
  SELECT RAISE(ABORT, 'the text of an article never changes');
END""",
    """CREATE TABLE annotators (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT""",
    """CREATE TABLE annotations (
  article INTEGER NOT NULL REFERENCES articles (id),
  annotator INTEGER NOT NULL REFERENCES annotators (id),
  status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'done', 'skipped')),
  note TEXT NOT NULL,
  seconds REAL NOT NULL CHECK (seconds >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (article, annotator)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX annotations_by_status ON annotations (annotator, status, article)",
    # The key is the reading order, so that spans come out sorted without sorting.
    """CREATE TABLE spans (
  article INTEGER NOT NULL,
  annotator INTEGER NOT NULL,
  id TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  label TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) = "end" - start),
  attributes TEXT NOT NULL,
  PRIMARY KEY (article, annotator, start, "end" DESC, label, id),
  FOREIGN KEY (article, annotator) REFERENCES annotations (article, annotator)
) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX spans_by_id ON spans (article, annotator, id)",
    """CREATE TABLE links (
  article INTEGER NOT NULL,
  annotator INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  attributes TEXT NOT NULL,
  PRIMARY KEY (article, annotator, id),
  FOREIGN KEY (article, annotator, source) REFERENCES spans (article, annotator, id),
  FOREIGN KEY (article, annotator, target) REFERENCES spans (article, annotator, id)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE history (
  article INTEGER NOT NULL,
  annotator INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  at TEXT NOT NULL,
  change TEXT NOT NULL,
  PRIMARY KEY (article, annotator, revision),
  FOREIGN KEY (article, annotator) REFERENCES annotations (article, annotator)
) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER history_only_grows BEFORE INSERT ON history
WHEN NEW.revision <= (
  SELECT max(revision) FROM history WHERE article = NEW.article AND annotator = NEW.annotator
)
BEGIN
  SELECT RAISE(ABORT, 'history only grows');
END""",
    """CREATE TRIGGER history_keeps_lines BEFORE UPDATE ON history
BEGIN
  SELECT RAISE(ABORT, 'history only grows');
END""",
    """CREATE TRIGGER history_loses_nothing BEFORE DELETE ON history
BEGIN
  SELECT RAISE(ABORT, 'history only grows');
END""",
)

_DECISIONS = (
    """CREATE TABLE decisions (
  article INTEGER NOT NULL REFERENCES articles (id),
  number INTEGER NOT NULL CHECK (number > 0),
  "key" TEXT NOT NULL CHECK ("key" <> ''),
  at TEXT NOT NULL,
  adjudicator INTEGER NOT NULL REFERENCES annotators (id),
  kind TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (choice <> ''),
  cause TEXT NOT NULL,
  guideline INTEGER NOT NULL CHECK (guideline IN (0, 1)),
  note TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER decisions_only_grow BEFORE INSERT ON decisions
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM decisions WHERE article = NEW.article)
BEGIN
  SELECT RAISE(ABORT, 'decisions only grow');
END""",
    """CREATE TRIGGER decisions_keep_lines BEFORE UPDATE ON decisions
BEGIN
  SELECT RAISE(ABORT, 'decisions only grow');
END""",
    """CREATE TRIGGER decisions_lose_nothing BEFORE DELETE ON decisions
BEGIN
  SELECT RAISE(ABORT, 'decisions only grow');
END""",
)

COLUMNS_OF_3: Final = (
    ("annotations", "reason TEXT NOT NULL DEFAULT ''"),
    ("annotations", "unsure INTEGER NOT NULL DEFAULT 0 CHECK (unsure IN (0, 1))"),
    ("spans", "note TEXT NOT NULL DEFAULT ''"),
    ("spans", "unsure INTEGER NOT NULL DEFAULT 0 CHECK (unsure IN (0, 1))"),
)
"""Columns that version 3 adds to tables that were there before."""

_DESK = (
    # What is to be looked at again, found without walking through the spans.
    "CREATE INDEX spans_unsure ON spans (annotator, article) WHERE unsure",
    "CREATE INDEX spans_noted ON spans (annotator, article) WHERE note <> ''",
    """CREATE TABLE refusals (
  article INTEGER NOT NULL,
  annotator INTEGER NOT NULL,
  label TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (article, annotator, label, words),
  FOREIGN KEY (article, annotator) REFERENCES annotations (article, annotator)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE guidelines (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  annotator INTEGER REFERENCES annotators (id),
  at TEXT NOT NULL
) STRICT""",
    """CREATE TRIGGER guidelines_only_grow BEFORE INSERT ON guidelines
WHEN NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM guidelines)
BEGIN
  SELECT RAISE(ABORT, 'guidelines only grow');
END""",
    """CREATE TRIGGER guidelines_keep_versions BEFORE UPDATE ON guidelines
BEGIN
  SELECT RAISE(ABORT, 'guidelines only grow');
END""",
    """CREATE TRIGGER guidelines_lose_nothing BEFORE DELETE ON guidelines
BEGIN
  SELECT RAISE(ABORT, 'guidelines only grow');
END""",
    """CREATE TABLE splits (
  article INTEGER PRIMARY KEY REFERENCES articles (id),
  part TEXT NOT NULL CHECK (part <> ''),
  at TEXT NOT NULL
) STRICT""",
)


def _widened(statements: tuple[str, ...]) -> tuple[str, ...]:
    """The statements as ALTER TABLE leaves them: new columns stand behind the last one there was."""
    wide = list(statements)
    last = {
        "annotations": "revision INTEGER NOT NULL CHECK (revision >= 0)",
        "spans": "attributes TEXT NOT NULL",
    }
    for table, column in COLUMNS_OF_3:
        place = next(at for at, one in enumerate(wide) if one.startswith(f"CREATE TABLE {table} "))
        more = f"{last[table]}, {column}"
        wide[place] = wide[place].replace(last[table], more)
        last[table] = more
    return tuple(wide)


KEEPERS_OF_4: Final = (
    """CREATE TRIGGER history_loses_nothing BEFORE DELETE ON history
WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article)
BEGIN
  SELECT RAISE(ABORT, 'history only grows');
END""",
    """CREATE TRIGGER decisions_lose_nothing BEFORE DELETE ON decisions
WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article)
BEGIN
  SELECT RAISE(ABORT, 'decisions only grow');
END""",
)
"""Since version 4 what only grows may go with its article, which goes to ``removed`` first."""

_CORPUS = (
    # All that the list of articles shows and sorts by, without walking through the texts.
    "CREATE INDEX articles_listed ON articles (id, published, source, title, length)",
    """CREATE INDEX articles_unzoned ON articles (id)
WHERE instr(zones, '"title"') = 0 OR instr(zones, '"body"') = 0""",
    "CREATE INDEX annotations_marked ON annotations (annotator, article) WHERE unsure OR note <> ''",
    "CREATE INDEX spans_by_label ON spans (label, annotator, article)",
    "CREATE INDEX history_of_status ON history (annotator, at) WHERE instr(change, 'set_status') > 0",
    """CREATE TABLE tags (
  article INTEGER NOT NULL REFERENCES articles (id),
  tag TEXT NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX tags_by_name ON tags (tag, article)",
    """CREATE TABLE twins (
  article INTEGER PRIMARY KEY REFERENCES articles (id),
  family INTEGER NOT NULL REFERENCES articles (id)
) STRICT""",
    "CREATE INDEX twins_by_family ON twins (family, article)",
    """CREATE TABLE rounds (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  at TEXT NOT NULL,
  plan TEXT NOT NULL
) STRICT""",
    # "open" follows the status of the annotation, so that the next article of a queue is found at once.
    """CREATE TABLE assignments (
  annotator INTEGER NOT NULL REFERENCES annotators (id),
  place INTEGER NOT NULL CHECK (place > 0),
  article INTEGER NOT NULL REFERENCES articles (id),
  round INTEGER NOT NULL REFERENCES rounds (id),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  PRIMARY KEY (annotator, place)
) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX assignments_by_article ON assignments (article, annotator)",
    "CREATE INDEX assignments_by_round ON assignments (round, annotator, article)",
    "CREATE INDEX assignments_open ON assignments (annotator, place) WHERE open",
    """CREATE TRIGGER assignments_follow_new AFTER INSERT ON annotations
BEGIN
  UPDATE assignments SET open = NEW.status NOT IN ('done', 'skipped')
  WHERE article = NEW.article AND annotator = NEW.annotator;
END""",
    """CREATE TRIGGER assignments_follow_status AFTER UPDATE OF status ON annotations
BEGIN
  UPDATE assignments SET open = NEW.status NOT IN ('done', 'skipped')
  WHERE article = NEW.article AND annotator = NEW.annotator;
END""",
    """CREATE TABLE corrections (
  number INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id),
  at TEXT NOT NULL,
  annotator INTEGER REFERENCES annotators (id),
  field TEXT NOT NULL CHECK (field IN ('title', 'source', 'url', 'published', 'zones', 'meta')),
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT""",
    "CREATE INDEX corrections_by_article ON corrections (article, number)",
    """CREATE TABLE removed (
  article INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  title TEXT NOT NULL,
  at TEXT NOT NULL,
  annotator INTEGER REFERENCES annotators (id),
  kept TEXT NOT NULL
) STRICT""",
)


def _with_keepers(statements: tuple[str, ...]) -> tuple[str, ...]:
    """The statements with the triggers of version 4 in place of those of their names."""
    new = {one.split()[2]: one for one in KEEPERS_OF_4}
    return tuple(new.get(one.split()[2], one) for one in statements)


_VERSION_2 = (*_VERSION_1, *_DECISIONS)
_VERSION_3 = (*_widened(_VERSION_2), *_DESK)

TABLES: Final[dict[int, tuple[str, ...]]] = {
    1: _VERSION_1,
    2: _VERSION_2,
    3: _VERSION_3,
    4: (*_with_keepers(_VERSION_3), *_CORPUS),
}

MIGRATIONS_TABLE: Final = "_sqlite_migrations"
"""Where sqlite-utils notes which migrations ran; the text of this table is its own."""
