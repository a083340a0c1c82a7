/** One comment, one check run, and no second: against stand-ins that remember. */
import { expect, test } from "@jest/globals";
import type { CheckPort, CommentPort } from "../src/ports.ts";
import type { Problem } from "../src/problem.ts";
import { publishCheck, publishComment } from "../src/publish.ts";
import { fail, ok } from "../src/result.ts";

const refused = (status: number): Problem => ({
  kind: "github-failed",
  what: "w",
  why: "y",
  doThis: "d",
  status,
});

type Posted = { id: number; body: string; author: string };

function comments(posted: Posted[], most = Number.POSITIVE_INFINITY, status = 422) {
  const writes: string[] = [];
  const write = (body: string, done: () => void) => {
    if (body.length > most) return fail(refused(status));
    writes.push(body);
    done();
    return ok(null);
  };
  const port: CommentPort = {
    author: async () => "us",
    list: async () => ok(posted),
    create: async (body) => write(body, () => posted.push({ id: 99, body, author: "us" })),
    update: async (id, body) =>
      write(body, () => {
        const found = posted.find((each) => each.id === id);
        if (found !== undefined) found.body = body;
      }),
  };
  return { port, posted, writes };
}

const MARKER = "<!-- gate -->";
const say = (bodies: readonly string[], onlyUpdate = false) => ({
  marker: MARKER,
  bodies,
  onlyUpdate,
});

test("the first time a comment is created, then it is updated, and left alone when it says the same", async () => {
  const { port, posted, writes } = comments([]);
  const one = `${MARKER}\none`;
  expect(await publishComment(port, say([one]))).toEqual(ok("created"));
  expect(await publishComment(port, say([`${MARKER}\ntwo`]))).toEqual(ok("updated"));
  expect(await publishComment(port, say([`${MARKER}\r\ntwo`]))).toEqual(ok("unchanged"));
  expect([posted.length, writes.length]).toEqual([1, 2]);
});

test("a comment with our marker by somebody else, or by us without it, is not ours", async () => {
  const { port, posted } = comments([
    { id: 1, body: `${MARKER}\nAll is well.`, author: "mallory" },
    { id: 2, body: `They said ${MARKER}`, author: "us" },
  ]);
  expect(await publishComment(port, say([`${MARKER}\nbad`]))).toEqual(ok("created"));
  expect(posted.map(({ body }) => body)).toEqual([
    `${MARKER}\nAll is well.`,
    `They said ${MARKER}`,
    `${MARKER}\nbad`,
  ]);
});

test("what is too long is said shorter; another failure ends it", async () => {
  const bodies = ["long", "shorter", "short"].map(
    (words) => `${MARKER} ${words.padStart(40, "-")}`,
  );
  const [, , short = ""] = bodies.map((body, index) => body.slice(0, 60 - 20 * index));
  const { port, writes } = comments([], 25);
  expect(await publishComment(port, say([...bodies, short]))).toEqual(ok("created"));
  expect(writes).toEqual([short]);
  const forbidden = comments([], 0, 403);
  expect(await publishComment(forbidden.port, say(bodies))).toEqual(fail(refused(403)));
});

test("only an update is made where only an update is asked for", async () => {
  const { port, writes } = comments([{ id: 1, body: "hello", author: "us" }]);
  expect(await publishComment(port, say([`${MARKER}\nx`], true))).toEqual(ok("unchanged"));
  expect(writes).toEqual([]);
});

test("120 annotations go out in batches of 50, and a failed batch is told", async () => {
  const annotation = {
    path: "p.md",
    start_line: 1,
    end_line: 1,
    annotation_level: "failure",
    title: "t",
    message: "m",
  } as const;
  const batches: number[] = [];
  const port = (annotate: CheckPort["annotate"]): CheckPort => ({
    create: async ({ output }) => {
      batches.push(output.annotations.length);
      return ok(7);
    },
    annotate,
  });
  const check = {
    headSha: "a".repeat(40),
    name: "gate",
    externalId: "x",
    detailsUrl: null,
    conclusion: "failure",
    output: { title: "t", summary: "s", annotations: new Array(120).fill(annotation) },
  } as const;
  const remembering = port(async (id, output) => {
    expect(id).toBe(7);
    batches.push(output.annotations.length);
    return ok(null);
  });
  expect(await publishCheck(remembering, check)).toEqual(ok(null));
  expect(batches).toEqual([50, 50, 20]);
  const failing = port(async () => fail(refused(502)));
  expect(await publishCheck(failing, check)).toEqual(fail(refused(502)));
});
