"""How a project file comes to the present version. Imported only to make or to migrate a file.

A migration is one function here, one entry in ``tables.TABLES``, and one frozen project of the version before
in the tests.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from annotator.store.tables import APPLICATION_ID, COLUMNS_OF_3, KEEPERS_OF_4, TABLES, VERSION

migrations = Migrations("hashiya")


@migrations()
def m0001_first_tables(db: Database) -> None:
    """The tables of version 1."""
    for statement in TABLES[1]:
        db.conn.execute(statement)


@migrations()
def m0002_decisions(db: Database) -> None:
    """What adjudicators decided, and the triggers that keep it."""
    for statement in TABLES[2][len(TABLES[1]) :]:
        db.conn.execute(statement)


@migrations()
def m0003_desk(db: Database) -> None:
    """Notes and flags on spans, reasons for skipping, refused suggestions, guidelines, splits."""
    for table, column in COLUMNS_OF_3:
        db.conn.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in TABLES[3][len(TABLES[2]) :]:
        db.conn.execute(statement)


@migrations()
def m0004_corpus(db: Database) -> None:
    """The list of articles, tags, near-duplicates, rounds of work, corrections, removed articles."""
    for trigger in KEEPERS_OF_4:
        db.conn.execute(f"DROP TRIGGER {trigger.split()[2]}")
        db.conn.execute(trigger)
    for statement in TABLES[4][len(TABLES[3]) :]:
        db.conn.execute(statement)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the present version, all in one transaction: done, or as it was.

    ``atomic()`` of sqlite-utils opens a deferred transaction, which another writer can spoil; the write lock
    is therefore taken first, and its savepoints nest inside.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Plugins could run anybody's code on a project; they are left out.
        migrations.apply(Database(connection, execute_plugins=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
