// A process that puts twenty entries of its own one by one, for a test that lets two of them write at once.

import { openStore } from "../../../server/store/store.ts";
import { AUTHOR, entry } from "./made-up.ts";

const [, , dir = "", name = ""] = process.argv;
const store = await openStore(dir);
if (!store.ok) throw new Error(store.failure.line);
for (let number = 0; number < 20; number++) {
  await store.value.put((current) => [entry(`${name}-${number}`, current.length)], AUTHOR);
}
await store.value.close();
