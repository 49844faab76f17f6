// How Kysely speaks to Node's own SQLite.
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect } from "kysely";

/** Every transaction here writes: taking the lock at once means waiting for another writer, not failing halfway. */
const BEGIN = "begin immediate";

function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql === "begin" ? BEGIN : sql);
      // Kysely hands on what our own queries bind: text, numbers and null.
      const bind = (values: readonly unknown[]) => values as readonly SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...bind(values)),
        run: (values) => statement.run(...bind(values)),
        iterate: (values) => statement.iterate(...bind(values)),
      };
    },
  };
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
}

/** Sets what durability rests on, and throws when the file system or SQLite did not take it. */
function makeDurable(database: DatabaseSync): void {
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  const found = ["journal_mode", "synchronous", "foreign_keys"].map((name) => pragma(database, name));
  if (found.join() !== "wal,2,1") throw new Error(`journal mode, synchronous, foreign keys are ${found.join(", ")}`);
}

/** An opened file, not yet written to. */
export interface OpenedFile {
  readonly dialect: SqliteDialect;
  /** What a look at its pages found wrong. */
  readonly damage: readonly string[];
  /** To be called before the first write; it marks the file itself, so never on a file that is not ours. */
  readonly makeDurable: () => void;
}

/** Opens a file, or begins an empty one. Throws what SQLite throws. */
export function openSqlite(path: string): OpenedFile {
  const database = new DatabaseSync(path);
  try {
    database.exec("pragma busy_timeout = 5000; pragma trusted_schema = off");
    const rows = database.prepare("pragma quick_check(5)").all();
    const damage = rows.flatMap((row) => Object.values(row).map(String)).filter((line) => line !== "ok");
    const dialect = new SqliteDialect({ database: adapt(database) });
    return { dialect, damage, makeDurable: () => makeDurable(database) };
  } catch (error) {
    database.close();
    throw error;
  }
}
