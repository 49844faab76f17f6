// Hands a text that the page made to the browser as a file to keep; nothing leaves the device.

/** Time for the browser to take the text before its address is given up. */
const KEEP_ADDRESS_MS = 60_000;

/** Saves a text under a name; `type` is its media type. */
export function saveText(text: string, { name, type }: { readonly name: string; readonly type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
}
