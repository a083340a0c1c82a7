import { expect, test } from "@jest/globals";
import { openMetrics } from "../../src/service/metrics.ts";
import type { Receipt } from "../../src/service/receive-webhook.ts";

const open = (
  countJobs: () => Promise<Readonly<Record<string, number>> | null> = async () => ({}),
) => openMetrics({ version: "1.2.3", countJobs });
const receipt = (of: Partial<Receipt>): Receipt => ({
  outcome: "stored",
  delivery: "d",
  event: "push",
  durationMs: 20,
  ...of,
});
/** The lines of one metric. */
const linesOf = async (metrics: ReturnType<typeof open>, name: string) => {
  const { text } = await metrics.render();
  return text.split("\n").filter((line) => line.startsWith(`reliability_gate_${name}`));
};

test("deliveries are counted by event and outcome, and their answers timed", async () => {
  const metrics = open();
  metrics.received(receipt({}));
  metrics.received(receipt({}));
  metrics.received(receipt({ event: null, outcome: "wrong-method" }));
  expect(await linesOf(metrics, "webhooks_received_total")).toEqual([
    'reliability_gate_webhooks_received_total{event="push",outcome="stored"} 2',
    'reliability_gate_webhooks_received_total{event="none",outcome="wrong-method"} 1',
  ]);
  const timed = await linesOf(metrics, "webhook_ack_seconds");
  expect(timed).toContain('reliability_gate_webhook_ack_seconds_bucket{le="0.025"} 3');
  expect(timed).toContain('reliability_gate_webhook_ack_seconds_bucket{le="0.01"} 0');
});

test("errands, requests, verdicts, refusals and sweeps are counted", async () => {
  const metrics = open();
  metrics.worked({ kind: "pull", outcome: "done", durationMs: 1_500 });
  metrics.gitHubAnswered(200);
  metrics.gitHubAnswered(null);
  metrics.concluded("regressed");
  metrics.refused("other-run");
  metrics.swept();
  const { text, type } = await metrics.render();
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
  for (const line of [
    'job_seconds_sum{kind="pull",outcome="done"} 1.5',
    'github_requests_total{status="200"} 1',
    'github_requests_total{status="none"} 1',
    'checks_concluded_total{verdict="regressed"} 1',
    'refused_evidence_total{reason="other-run"} 1',
    "sweeps_total 1",
    'build_info{version="1.2.3"} 1',
  ]) {
    expect(text).toContain(`\nreliability_gate_${line}\n`);
  }
  expect(text).toMatch(/\nreliability_gate_process_resident_memory_bytes \d/);
});

test("whatever is sent, labels take few values", async () => {
  const metrics = open();
  for (let each = 0; each < 500; each += 1) {
    metrics.received(receipt({ event: `made_up_${each}` }));
    metrics.worked({ kind: `kind-${each}`, outcome: `outcome\n${each}`, durationMs: 1 });
    metrics.gitHubAnswered(each * 1000);
    metrics.concluded(`verdict${each}`);
    metrics.refused(`reason${each}`);
  }
  expect(await linesOf(metrics, "webhooks_received_total")).toEqual([
    'reliability_gate_webhooks_received_total{event="other",outcome="stored"} 500',
  ]);
  expect(await linesOf(metrics, "job_seconds_count")).toHaveLength(21);
  expect(await linesOf(metrics, "github_requests_total")).toHaveLength(1);
  expect(await linesOf(metrics, "checks_concluded_total")).toHaveLength(21);
  expect(await linesOf(metrics, "refused_evidence_total")).toHaveLength(61);
});

test("jobs are what the queue says now; a queue that cannot say is not zero", async () => {
  const answers: (Readonly<Record<string, number>> | null)[] = [
    { waiting: 3, active: 1 },
    { waiting: 0 },
    null,
  ];
  const metrics = open(async () => answers.shift() ?? null);
  expect(await linesOf(metrics, "jobs{")).toEqual([
    'reliability_gate_jobs{state="waiting"} 3',
    'reliability_gate_jobs{state="active"} 1',
  ]);
  expect(await linesOf(metrics, "jobs{")).toEqual(['reliability_gate_jobs{state="waiting"} 0']);
  expect(await linesOf(metrics, "jobs{")).toEqual([]);
});

test("two services in one process count apart", async () => {
  const [one, other] = [open(), open()];
  one.swept();
  expect(await linesOf(one, "sweeps_total")).toEqual(["reliability_gate_sweeps_total 1"]);
  expect(await linesOf(other, "sweeps_total")).toEqual(["reliability_gate_sweeps_total 0"]);
});
