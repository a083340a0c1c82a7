import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);

// src/result.ts
function ok(value) {
  return { ok: true, value };
}
function fail(problem) {
  return { ok: false, problem };
}
function all(results) {
  const values = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
function unreachable(value) {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

export {
  ok,
  fail,
  all,
  unreachable
};
