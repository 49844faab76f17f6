// A process that puts one made-up generation of entries after the other, for a test that kills it at any moment.

import { openStore } from "../../../server/store/store.ts";
import { AUTHOR, generation } from "./made-up.ts";

const store = await openStore(process.argv[2] ?? "");
if (!store.ok) throw new Error(store.failure.line);
for (let number = (await store.value.revision()) + 1; ; number++) {
  const put = await store.value.put(() => generation(number), AUTHOR);
  console.log(put.revision);
}
