/**
 * How is the service doing? Numbers for Prometheus in a registry of their own. Every label takes few values
 * whatever anybody sends: an unknown one is `other`.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Receipt } from "./receive-webhook.ts";
import { within } from "./within.ts";

export type Metrics = {
  readonly received: (receipt: Receipt) => void;
  readonly worked: (job: {
    readonly kind: string;
    readonly outcome: string;
    readonly durationMs: number;
  }) => void;
  /** `null`: GitHub did not answer. */
  readonly gitHubAnswered: (status: number | null) => void;
  readonly concluded: (verdict: string) => void;
  readonly refused: (reason: string) => void;
  readonly swept: () => void;
  readonly render: () => Promise<{ readonly type: string; readonly text: string }>;
};

export type Measured = {
  readonly version: string;
  /** Jobs by state; `null` when the queue cannot say, which is not zero. */
  readonly countJobs: () => Promise<Readonly<Record<string, number>> | null>;
};

const PREFIX = "reliability_gate_";
const COUNT_WITHIN_MS = 2_000;
/** GitHub hangs up after 10 seconds. */
const ACK_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const JOB_SECONDS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];

/** What `app.yml` asks for, and what GitHub sends to every App. */
const EVENTS: readonly string[] = [
  "pull_request",
  "check_run",
  "check_suite",
  "issue_comment",
  "workflow_run",
  "merge_group",
  "push",
  "ping",
  "installation",
  "installation_repositories",
];

export function openMetrics({ version, countJobs }: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const counter = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ) => new Counter({ name: `${PREFIX}${name}`, help, labelNames, registers });
  const webhooks = counter("webhooks_received_total", "Requests to the webhook.", [
    "event",
    "outcome",
  ]);
  const acknowledged = new Histogram({
    name: `${PREFIX}webhook_ack_seconds`,
    help: "From the head of a delivery to its answer.",
    buckets: ACK_SECONDS,
    registers,
  });
  const jobs = new Histogram({
    name: `${PREFIX}job_seconds`,
    help: "How long one errand took.",
    labelNames: ["kind", "outcome"],
    buckets: JOB_SECONDS,
    registers,
  });
  const requests = counter("github_requests_total", "Answers of GitHub's API.", ["status"]);
  const checks = counter("checks_concluded_total", "Checks concluded.", ["verdict"]);
  const refusals = counter("refused_evidence_total", "Evidence not believed.", ["reason"]);
  const sweeps = counter("sweeps_total", "Times that lost deliveries were looked for.");
  gaugeJobs(registry, countJobs);
  new Gauge({
    name: `${PREFIX}build_info`,
    help: "The version that runs; always 1.",
    labelNames: ["version"],
    registers,
  }).set({ version }, 1);

  const [kind, outcome, verdict, reason] = [few(20), few(20), few(20), few(60)];
  return {
    received: (receipt) => {
      const event = receipt.event === null ? "none" : receipt.event;
      const known = receipt.event === null || EVENTS.includes(event);
      webhooks.inc({ event: known ? event : "other", outcome: receipt.outcome });
      acknowledged.observe(receipt.durationMs / 1_000);
    },
    worked: (job) =>
      jobs.observe({ kind: kind(job.kind), outcome: outcome(job.outcome) }, job.durationMs / 1_000),
    gitHubAnswered: (status) => requests.inc({ status: statusLabel(status) }),
    concluded: (name) => checks.inc({ verdict: verdict(name) }),
    refused: (name) => refusals.inc({ reason: reason(name) }),
    swept: () => sweeps.inc(),
    render: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function gaugeJobs(registry: Registry, countJobs: Measured["countJobs"]): void {
  const state = few(20);
  const gauge = new Gauge({
    name: `${PREFIX}jobs`,
    help: "Errands in the queue; absent when the queue cannot say.",
    labelNames: ["state"],
    registers: [registry],
    collect: async () => {
      const counted = await within(COUNT_WITHIN_MS, countJobs());
      gauge.reset();
      if (counted.kind === "late") return;
      for (const [name, count] of Object.entries(counted.value ?? {})) {
        gauge.set({ state: state(name) }, count);
      }
    },
  });
}

/** The first so many values keep their names. */
function few(most: number): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    const isName = /^[a-z][a-z0-9_-]{0,59}$/.test(value);
    if (isName && known.size < most) known.add(value);
    return known.has(value) ? value : "other";
  };
}

function statusLabel(status: number | null): string {
  if (status === null) return "none";
  return Number.isInteger(status) && status >= 100 && status <= 599 ? String(status) : "other";
}
