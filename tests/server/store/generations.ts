// A process that imports one made-up bundle after the other, for a test that kills it at any moment.

import { openStore } from "../../../server/store/store.ts";
import { generation } from "./made-up.ts";

const store = await openStore(process.argv[2] ?? "");
if (!store.ok) throw new Error(store.failure.line);
for (let number = (await store.value.revision()) + 1; ; number++) {
  const author = { who: "test", reason: `generation ${number}`, atUtc: "2026-01-01T00:00:00Z" };
  const imported = await store.value.importBundled(generation(number), author, () => undefined);
  if (!imported.ok) throw new Error("refused");
  console.log(imported.value.revision);
}
