/** The last logger: whatever fails while a page is made, without the values that were in it. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { describeFault, log } = await import("./server/faults.ts");
  log("error", "page.failed", { method: request.method, address: request.path.split("?")[0], ...describeFault(error) });
}
