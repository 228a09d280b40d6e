// Where node finds what the editor is made of: where the build unpacked it, and what only the tests need beside the judges. For
// node --import, so that nothing is copied and a fault is told at the line where it was written.
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";

const PLACES = ["editor", "judges"].map((name) => new URL(`../../../target/${name}/from.js`, import.meta.url).href);

if (isMainThread) {
  register(import.meta.url);
}

export async function resolve(name, context, next) {
  if (/^(?:[./]|[a-z]+:)/.test(name) || context.parentURL?.includes("/node_modules/")) {
    return next(name, context);
  }
  for (const parentURL of PLACES) {
    try {
      return await next(name, { ...context, parentURL });
    } catch (fault) {
      if (fault.code !== "ERR_MODULE_NOT_FOUND") {
        throw fault;
      }
    }
  }
  return next(name, context);
}
