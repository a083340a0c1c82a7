/** Does the HTML report say what the verdict says, and can nothing in it become markup? */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import axe, { type AxeResults } from "axe-core";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import type { Message, ToolCall } from "../../src/answer.ts";
import { describeMode } from "../../src/modes.ts";
import { renderHtml } from "../../src/report/html/html.ts";
import { TRIALS_SCRIPT } from "../../src/report/html/trials-script.ts";
import type { ReportInput } from "../../src/report/report.ts";
import { findChromium, openChromium, openPage } from "./chromium.ts";
import { faces } from "./faces.ts";
import { regressedReport, withVerdict } from "./fixture.ts";
import { poisoned } from "./hostile.ts";

const HOSTILE = `</text></svg></pre><script>alert(1)</script><img src="https://evil.example/x" onerror='alert(2)'>" onload="alert(3) &lt;b&gt; \u202e \u001b[31m ]]> --> {{x}}`;

describe("what the page says", () => {
  test("every regressed mode is named, by label and by id, with an example of each", async () => {
    const input = regressedReport();
    const text = textOf(await renderHtml(input));
    const worse = input.verdict.changes.filter(
      ({ status, mode }) => status === "regressed" && mode !== "any",
    );
    expect(worse).toHaveLength(3);
    for (const { mode } of worse) {
      expect(text).toContain(mode);
      expect(text).toContain(describeMode(mode).label);
    }
  });

  test("the wrong step, the wrong call and the invented sentence are marked in head's answers only", async () => {
    const { document } = parseHTML(await renderHtml(regressedReport()));
    const marks = [...document.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toHaveLength(9);
    expect(marks.some((mark) => /^exportAllOrders\(/.test(mark))).toBe(true);
    expect(marks.some((mark) => /45 \/ 100 = /.test(mark))).toBe(true);
    expect(marks.some((mark) => mark.includes("Lamp of the Year"))).toBe(true);
    for (const mark of document.querySelectorAll("mark")) {
      expect(mark.closest(".sides > div")?.querySelector("h5")?.textContent).toMatch(/^Head/);
    }
  });

  test.each([
    ["regressed", "makes the answers less reliable"],
    ["passed", "no failure mode that this change makes more frequent"],
    ["inconclusive", "could not tell"],
    ["not-applicable", "first measurement"],
  ] as const)("a verdict %s has its own sentence", async (kind, sentence) => {
    const doubt = { target: "t", kind: "could-not-exclude", why: "Too few instances." } as const;
    const doubts = kind === "inconclusive" ? [doubt] : [];
    const input = withVerdict(regressedReport(), { kind, changes: [], doubts });
    expect(headline(await renderHtml(input))).toContain(sentence);
  });

  test("could not measure is another sentence than could not tell", async () => {
    const doubts = [
      { target: "support-agent", kind: "could-not-measure" as const, why: "The key was rejected." },
    ];
    const input = withVerdict(regressedReport(), { kind: "inconclusive", changes: [], doubts });
    const page = await renderHtml(input);
    expect(headline(page)).toContain("could not measure");
    expect(textOf(page)).toContain("The key was rejected.");
  });

  test("a new target is judged by its limits", async () => {
    const input = regressedReport();
    const limits = [
      {
        target: "support-agent",
        mode: "domain.wrong-dosage",
        limit: 0,
        head: { failed: 3, trials: 144, rate: 3 / 144, interval: null },
        p: 0.0001,
        adjusted: 0.0002,
        exceeded: true,
      },
    ];
    const alone = {
      ...withVerdict(input, { kind: "regressed", changes: [], limits }),
      targets: input.targets.map((target) => ({ ...target, base: null })),
    };
    const page = await renderHtml(alone);
    expect(headline(page)).toContain("more often than the policy allows");
    expect(textOf(page)).toContain("exceeded");
  });

  test("the answers that broke a limit are shown", async () => {
    const { "limit exceeded": input } = faces();
    const { document } = parseHTML(await renderHtml(input ?? regressedReport()));
    const marks = [...document.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toHaveLength(3);
    for (const mark of marks) expect(mark).toMatch(/^exportAllOrders\(/);
  });

  test("no model text is shown when the policy keeps none", async () => {
    const page = await renderHtml({ ...regressedReport(), policyTranscripts: "never" });
    expect(page).toContain("Hallucinated endpoint");
    expect(page).not.toContain("exportAllOrders");
    expect(page).not.toContain("Lamp of the Year");
    expect(page).not.toContain("Corvane Audio");
  });
});

describe("what the page is made of", () => {
  test("the same input gives the same bytes", async () => {
    expect(await renderHtml(regressedReport())).toBe(await renderHtml(regressedReport()));
  });

  test("no link out, no resource, no script but the one that the policy names", async () => {
    const page = await renderHtml(regressedReport());
    const { document } = parseHTML(page);
    const scripts = [...document.querySelectorAll("script")].map(({ textContent }) => textContent);
    const hash = createHash("sha256").update(TRIALS_SCRIPT).digest("base64");
    expect(page).toContain(
      `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'"`,
    );
    expect(scripts.filter((text) => text === TRIALS_SCRIPT)).toHaveLength(1);
    expect(page).not.toMatch(/https?:\/\/|<link|@import|url\(|\ssrc=|\shref=|javascript:/i);
    expect(TRIALS_SCRIPT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|eval|fetch/,
    );
  });

  test("the data of the trials cannot end its element, and says what the evidence says", async () => {
    const input = hostileReport();
    const { document } = parseHTML(await renderHtml(input));
    const text = document.querySelector("script[type='application/json']")?.textContent ?? "";
    expect(text).not.toContain("<");
    const data = JSON.parse(text);
    const trials = input.targets.flatMap(({ base, head }) => [
      ...head.trials,
      ...(base?.trials ?? []),
    ]);
    expect(data.rows).toHaveLength(trials.length);
    const failed = trials.filter(({ grade }) => grade.kind === "failed");
    expect(data.rows.filter((row: unknown[]) => row[5] === 0)).toHaveLength(failed.length);
  });

  test("what the model took is drawn, and a conversation is shown turn by turn", async () => {
    const input = regressedReport();
    const look = call("getOrder", '{"id":7}');
    const talk = (own: readonly ToolCall[]): readonly Message[] => [
      { role: "assistant", content: "I look it up.", toolCalls: [look] },
      { role: "tool", content: "429 too many requests", toolCallId: "c" },
      { role: "user", content: "Please go on." },
      { role: "assistant", content: "", toolCalls: own },
    ];
    const targets = input.targets.map((target) => ({
      ...target,
      latencies: { base: [800, 900, 1100], head: [2000, 2500, 61_000] },
      transcripts: target.transcripts.map(({ answer, ...transcript }) => ({
        ...transcript,
        answer: {
          ...answer,
          toolCalls: [look, ...answer.toolCalls],
          trajectory: talk(answer.toolCalls),
        },
      })),
    }));
    const page = await renderHtml({ ...input, targets });
    const text = textOf(page);
    expect(text).toMatch(
      /calls getOrder\(\{"id":7\}\)\s+returns 429 too many requests\s+user Please go on\./,
    );
    expect(text).toContain("Time to an answer, head");
    expect(text).toContain("2.50 s");
    const marks = [...parseHTML(page).document.querySelectorAll("mark")];
    const proofs = marks.filter(({ textContent }) => /^exportAllOrders\(/.test(textContent ?? ""));
    expect(proofs).toHaveLength(3);
  });

  test("stated confidence against right answers is drawn and listed", async () => {
    const input = regressedReport();
    const arm = (accuracy: number) => ({
      trials: 40,
      ece: 0.2,
      brier: 0.2,
      points: [
        {
          upTo: 0.9,
          trials: 40,
          confidence: 0.85,
          accuracy,
          interval: [0.4, 0.9] as [number, number],
        },
      ],
    });
    const target = input.targets[0]?.target ?? "";
    const calibration = [
      { target, base: arm(0.85), head: arm(0.5), brierDifference: 0.1, p: 0.0004 },
    ];
    const text = textOf(await renderHtml(withVerdict(input, { calibration })));
    expect(text).toContain("moved by +10.0 points");
    expect(text).toContain("head, up to 90.0 %");
    const { document } = parseHTML(await renderHtml(withVerdict(input, { calibration })));
    expect(document.querySelector(".diagram svg")?.getAttribute("aria-label")).toContain(
      "head 85.0 % sure, 50.0 % right of 40",
    );
  });

  test("tables have captions and scopes, plots have names, headings skip no level", async () => {
    const { document } = parseHTML(await renderHtml(regressedReport()));
    for (const table of document.querySelectorAll("table")) {
      expect(table.querySelector("caption")?.textContent).toMatch(/\w/);
      for (const cell of table.querySelectorAll("th")) {
        expect(cell.getAttribute("scope")).toMatch(/^(col|row)$/);
      }
    }
    for (const plot of document.querySelectorAll("svg")) {
      expect(plot.getAttribute("role")).toBe("img");
      expect(plot.getAttribute("aria-label")).toMatch(/Hallucinated endpoint \+27\.1|median/);
    }
    const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test("hostile text everywhere stays text: the same elements and attributes as without it", async () => {
    const page = await renderHtml(hostileReport());
    for (const raw of ["<script>alert", "<img", "\u202e", "\u001b"])
      expect(page).not.toContain(raw);
    expect(textOf(page)).toContain("</text></svg></pre><script>alert(1)</script>");
    expect(skeleton(page)).toEqual(skeleton(await renderHtml(regressedReport())));
  });
});

const executable = findChromium();
if (executable === null) {
  process.stderr.write("The browser tests are skipped: no chromium in /usr/bin or PATH.\n");
}
const inBrowser = executable === null ? describe.skip : describe;

inBrowser("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(executable ?? "");
  }, 60_000);
  afterAll(() => browser.close());

  const pages = [
    ["regressed", regressedReport],
    ["hostile", hostileReport],
  ] as const;
  const widths = [
    [1280, "light"],
    [1001, "dark"],
    [390, "dark"],
    [718, "print"],
  ] as const;
  const cases = pages.flatMap(([name, report]) =>
    widths.map(([width, look]) => ({ name, report, width, look })),
  );

  test.each(cases)(
    "the $name page at $width px, $look, asks for nothing, complains of nothing and cuts nothing off",
    async ({ report, width, look }) => {
      const html = await renderHtml(report());
      const { page, requests, messages } = await openPage(browser, { html, width, look });
      const seen = await page.evaluate<Seen>(READ_PAGE);
      await page.close();
      expect({ requests, messages }).toEqual({ requests: [], messages: [] });
      expect(seen.injected).toBe(0);
      expect(seen.pageOverflow).toBeLessThanOrEqual(0);
      expect(seen.texts).toBeGreaterThan(7);
      expect(seen.outside).toEqual([]);
      expect(seen.overlapping).toEqual([]);
      expect(seen.smallest).toBeGreaterThanOrEqual(look === "print" ? 10 : 12);
    },
    60_000,
  );

  test.each([
    ["regressed", "light"],
    ["regressed", "dark"],
    ["hostile", "light"],
  ] as const)(
    "axe finds no serious violation in the %s page, %s",
    async (name, look) => {
      const html = await renderHtml(name === "hostile" ? hostileReport() : regressedReport());
      const { page } = await openPage(browser, { html, width: 1100, look });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      await page.close();
      const serious = violations.filter(
        ({ impact }) => impact === "serious" || impact === "critical",
      );
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    },
    60_000,
  );

  test("ten thousand trials can be filtered and paged", async () => {
    const { page, messages } = await openPage(browser, {
      html: await renderHtml(withTrials(regressedReport(), 5000)),
      width: 1100,
      look: "light",
    });
    const status = page.locator(".trials [role='status']");
    expect(await status.textContent()).toMatch(/^10000 of 10000 trials; page 1 of 400\.$/);
    await page.selectOption("select[name='result']", "failed");
    await page.selectOption("select[name='arm']", "head");
    await page.selectOption("select[name='mode']", "agentic.hallucinated-endpoint");
    expect(await status.textContent()).toMatch(/^\d+ of 10000 trials; page 1 of \d+\.$/);
    const rows = page.locator(".trials tbody tr");
    expect(await rows.count()).toBeLessThanOrEqual(25);
    for (const text of await rows.allTextContents()) expect(text).toMatch(/hallucinated-endpoint/);
    await page.click("button[name='on']");
    expect(await status.textContent()).toMatch(/page 2 of/);
    expect(await page.locator("button[name='back']").isEnabled()).toBe(true);
    await page.close();
    expect(messages).toEqual([]);
  }, 60_000);

  test("without a script the failures of head are there, and no dead buttons", async () => {
    const html = (await renderHtml(regressedReport())).replace(TRIALS_SCRIPT, "");
    const { page } = await openPage(browser, { html, width: 1100, look: "light" });
    expect(await page.locator(".trials form").isVisible()).toBe(false);
    expect(await page.locator(".trials tbody tr").count()).toBe(25);
    expect(await page.locator(".trials tbody tr").first().textContent()).toMatch(/head.*failed/);
    await page.close();
  }, 60_000);
});

/** Each arm as many trials, its own over and over. */
function withTrials(input: ReportInput, trials: number): ReportInput {
  const grown = <Arm extends ReportInput["targets"][number]["head"]>(arm: Arm): Arm => ({
    ...arm,
    trials: Array.from({ length: trials }, (_, at) => {
      const trial = arm.trials[at % arm.trials.length];
      if (trial === undefined) throw new Error("an arm has trials");
      return { ...trial, instance: `${trial.instance}-${at}` };
    }),
  });
  const targets = input.targets.map((target) => ({
    ...target,
    head: grown(target.head),
    base: target.base === null ? null : grown(target.base),
  }));
  return { ...input, targets };
}

/** Runs in the page: what of the visible plot is cut off, overlapping or too small? */
const READ_PAGE = `(() => {
  const svg = [...document.querySelectorAll("svg")].find((each) => each.getBoundingClientRect().width > 0);
  const frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const texts = [...svg.querySelectorAll("text")].map((text) => ({
    words: text.firstChild.textContent,
    box: text.getBoundingClientRect(),
    size: parseFloat(getComputedStyle(text).fontSize) * scale,
  }));
  const isOutside = ({ box }) =>
    box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5;
  const overlap = (a, b) =>
    a.box.left < b.box.right && b.box.left < a.box.right && a.box.top + 3 < b.box.bottom && b.box.top + 3 < a.box.bottom;
  return {
    injected: document.querySelectorAll("img, iframe, object, [onload], [onerror]").length +
      document.querySelectorAll("script:not(.trials > [type='application/json']):not(body > script:last-child)").length,
    pageOverflow: document.documentElement.scrollWidth - innerWidth,
    texts: texts.length,
    outside: texts.filter(isOutside).map(({ words }) => words),
    overlapping: texts.flatMap((a, index) =>
      texts.slice(index + 1).filter((b) => overlap(a, b)).map((b) => a.words + " / " + b.words)),
    smallest: Math.min(...texts.map(({ size }) => size)),
  };
})()`;

type Seen = {
  readonly injected: number;
  readonly pageOverflow: number;
  readonly texts: number;
  readonly outside: readonly string[];
  readonly overlapping: readonly string[];
  readonly smallest: number;
};

function call(name: string, raw: string) {
  return { name, raw, arguments: JSON.parse(raw) };
}

function hostileReport(): ReportInput {
  return poisoned(regressedReport(), HOSTILE);
}

/** Elements in order with their attribute names; texts and the marks in them left out. */
function skeleton(page: string): readonly string[] {
  const { document } = parseHTML(page);
  return [...document.querySelectorAll("*")]
    .filter(({ tagName }) => !["TITLE", "MARK"].includes(tagName.toUpperCase()))
    .map(
      (element) => `${element.tagName} ${[...element.attributes].map(({ name }) => name).sort()}`,
    );
}

function textOf(page: string): string {
  return parseHTML(page).document.querySelector("main")?.textContent ?? "";
}

function headline(page: string): string {
  return parseHTML(page).document.querySelector(".headline")?.textContent ?? "";
}
