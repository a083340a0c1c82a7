/**
 * The command line: argv in, exit code out. Each command is loaded when it is asked for.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXIT, openSession, type Session } from "./cli/session.ts";
import { TOOL_VERSION } from "./doors/built-in-suites.ts";
import { collectEarly } from "./doors/collect-early.ts";
import { sayUnforeseen } from "./doors/unforeseen.ts";
import { QUIET } from "./io/progress.ts";
import { REPORT_FORMATS } from "./report/formats.ts";
import { DEFAULT_CONFIG_FILE } from "./suite/config.ts";

const DEFAULT_OUT = ".reliability";

function buildProgram(session: Session, end: (code: number) => void): Command {
  const program = new Command("reliability-gate")
    .description(
      "Stops an LLM product from getting less reliable unnoticed.\n" +
        "Exit codes: 0 passed or not applicable, 1 regressed, 2 usage or input error, 3 inconclusive.",
    )
    .version(TOOL_VERSION)
    .showHelpAfterError("Run with --help to see what is allowed.")
    .exitOverride();

  program
    .command("demo")
    .description("a throw-away repository whose pull request weakens a prompt, gated for real")
    .option(
      "--out <dir>",
      "where the repository and the report go (default: a temporary directory)",
    )
    .option("--seed <seed>", "draw other tasks", "demo")
    .option("--no-change", "reword the prompt without weakening it")
    .option("--json", "print the verdict as one JSON document")
    .action(async (options) => {
      const { demoCommand } = await import("./cli/demo.ts");
      const { out = null, seed, change, json = false } = options;
      end(await demoCommand(session, { out, seed, change, json }));
    });

  const between = (command: Command) =>
    command
      .option("--base <rev>", "the revision to compare against; its merge base with head counts")
      .option("--head <rev>", "the revision under review", "HEAD")
      .option("--repo <dir>", "the git repository", ".")
      .option("--config <file>", "the config inside the repository", DEFAULT_CONFIG_FILE)
      .option("--target <id>", "gate this target only")
      .option("--seed <seed>", "draw the tasks from this instead of the base commit")
      .option("--json", "print one JSON document to stdout and nothing else there");
  const asking = (command: Command) =>
    command
      .option("--out <dir>", "where evidence and reports go", DEFAULT_OUT)
      .option(
        "--concurrency <n>",
        "calls in flight at most, while the provider bears it",
        positive,
        20,
      )
      .option("--timeout <seconds>", "longest wait for one answer", seconds, 120)
      .option("--fresh", "ask again what the journal in --out holds from an earlier run")
      .option("--quiet", "show no progress");

  asking(between(program.command("gate")))
    .description("compare two revisions, or two models: ask on both sides, decide, report")
    .option("--base-model <model>", "a model config's file, provider/id or id; with --head-model")
    .option("--head-model <model>", "the same prompt with this model; --base is head then")
    .action(async (options) => {
      const { gateCommand } = await import("./cli/gate.ts");
      const { base = null, baseModel = null, headModel = null } = options;
      const models = { base, baseModel, headModel };
      const given = { ...askingOptions(options), ...models };
      end(await gateCommand(sessionFor(session, options), { ...options, ...given }));
    });

  between(program.command("plan"))
    .description("what `gate` would ask and which rise it could detect; spends nothing")
    .action(async (options) => {
      const { planCommand } = await import("./cli/plan.ts");
      const { base = null, target = null, seed = null, json = false } = options;
      end(await planCommand(session, { ...options, base, target, seed, json }));
    });

  asking(program.command("measure"))
    .description("ask one revision and write its evidence; concludes nothing")
    .option("--revision <rev>", "the revision to measure", "HEAD")
    .option("--repo <dir>", "the git repository", ".")
    .option("--config <file>", "the config inside the repository", DEFAULT_CONFIG_FILE)
    .option("--target <id>", "measure this target only")
    .option("--seed <seed>", "draw the tasks from this; both arms of a comparison need the same")
    .option("--json", "print the evidence")
    .option("--shard <i/n>", "ask part i of n of what `gate` would ask, both arms; needs --base")
    .option("--base <rev>", "with --shard: the revision to compare against")
    .option("--head <rev>", "with --shard: the revision under review (default: --revision)")
    .option("--resume <dir>", "with --shard: ask only what the part of it in there left open")
    .action(async (options) => {
      const { shard = null, base = null, head = null, resume = null } = options;
      const given = { ...options, ...askingOptions(options) };
      if (shard === null && base === null && head === null && resume === null) {
        const { measureCommand } = await import("./cli/measure.ts");
        end(await measureCommand(sessionFor(session, options), given));
      } else {
        const { measureShardCommand } = await import("./cli/measure-shard.ts");
        const quietly = sessionFor(session, options);
        end(await measureShardCommand(quietly, { ...given, shard, base, head, resume }));
      }
    });

  asking(program.command("compare"))
    .description("several models, the same prompt and tasks: success, failure modes, cost")
    .option("--models <list>", "model configs in files, provider/id or ids, with commas", names, [])
    .option(
      "--simulated <list>",
      "strengths of the simulated model instead: strong,weak",
      names,
      [],
    )
    .option("--suite <names...>", "files or built-in names (default: the target's; simulated: all)")
    .option("--target <id>", "whose prompt the models get, where the config has several")
    .option("--revision <rev>", "where prompt and config are read", "HEAD")
    .option("--repo <dir>", "the git repository", ".")
    .option("--config <file>", "the config inside the repository", DEFAULT_CONFIG_FILE)
    .option("--seed <seed>", "draw the tasks from this instead of the commit")
    .option("--run-code", "with --simulated: run the programs of the suite scripts in the sandbox")
    .option("--json", "print the comparison as JSON")
    .action(async (options) => {
      const { compareCommand } = await import("./cli/compare.ts");
      const { suite: suites = [], runCode = false } = options;
      const given = { ...options, ...askingOptions(options), suites, runCode };
      end(await compareCommand(sessionFor(session, options), given));
    });

  program
    .command("join")
    .description("the evidence of both arms from the shards that `measure --shard` wrote")
    .requiredOption("--shards <paths...>", "their directories or files, in any order")
    .option("--out <dir>", "where the evidence goes", DEFAULT_OUT)
    .action(async (options) => {
      const { joinCommand } = await import("./cli/join.ts");
      end(await joinCommand(session, options));
    });

  program
    .command("decide")
    .description("is head worse than base? Arithmetic on evidence files")
    .requiredOption("--base <files...>", "evidence of the base arm, one file a target")
    .requiredOption("--head <files...>", "evidence of the head arm, one file a target")
    .option("--config <file>", "take the policy from this config")
    .option("--out <file>", "also write the verdict here")
    .option("--explain <mode>", "list the instances that moved in this mode, or in any")
    .option("--json", "print the verdict")
    .action(async (options) => {
      const { decideCommand } = await import("./cli/decide.ts");
      const { config = null, out = null, explain = null, json = false } = options;
      end(await decideCommand(session, { ...options, config, out, explain, json }));
    });

  program
    .command("grade")
    .description("evidence from answers that exist already; asks no model")
    .requiredOption("--suite <file>", "the suite that was answered")
    .requiredOption("--answers <file>", "JSONL: task, instance, trial, text, toolCalls")
    .requiredOption("--out <file>", "where the evidence goes")
    .option("--seed <seed>", "the seed the instances were drawn with; needed when tasks sample")
    .option("--target <id>", "name of what answered (default: the suite's id)")
    .option("--run-code", "run the programs that `code` graders check, in the sandbox")
    .option("--json", "print the evidence")
    .action(async (options) => {
      const { gradeCommand } = await import("./cli/grade.ts");
      const { seed = null, target = null, runCode = false, json = false } = options;
      end(await gradeCommand(session, { ...options, seed, target, runCode, json }));
    });

  program
    .command("calibrate-judge")
    .description(
      "how well a task's judge agrees with people's labels; asks the judge, keeps the counts",
    )
    .requiredOption("--suite <file>", "the suite (a file or a built-in name)")
    .requiredOption("--task <id>", "the task whose judge is meant")
    .requiredOption(
      "--labels <file>",
      'JSONL: text, label ("meets" or "fails"), question, reference',
    )
    .option("--out <file>", "where the counts are kept (default: judges: of the config)")
    .option("--config <file>", "the config that names the provider", DEFAULT_CONFIG_FILE)
    .option("--concurrency <n>", "calls in flight", positive, 8)
    .option("--timeout <seconds>", "longest wait for one reply", seconds, 120)
    .option("--json", "print one JSON document")
    .action(async (options) => {
      const { calibrateJudgeCommand } = await import("./cli/calibrate-judge.ts");
      const { out = null, json = false, timeout } = options;
      end(await calibrateJudgeCommand(session, { ...options, out, json, timeoutSeconds: timeout }));
    });

  program
    .command("validate")
    .description("check the config, its prompts and models, and draw every task under many seeds")
    .option("--config <file>", "the config to check", DEFAULT_CONFIG_FILE)
    .option("--suite <files...>", "check these suites alone (a file or a built-in name)")
    .option("--seeds <n>", "instances to draw per sampled task", positive, 1000)
    .option(
      "--run-code",
      "run the programs of `code` graders, right and broken ones, in the sandbox",
    )
    .option("--json", "print what was checked")
    .action(async (options) => {
      const { validateCommand } = await import("./cli/validate.ts");
      const { config, suite = [], seeds, runCode = false, json = false } = options;
      end(await validateCommand(session, { config, suites: suite, seeds, runCode, json }));
    });

  program
    .command("drill")
    .argument("[suites...]", "files or built-in names (default: core)")
    .description("would this suite notice? Plants failures, one mode at a time; asks no model")
    .option("--suite <files...>", "the same as the argument")
    .option("--config <file>", "take the policy from this config")
    .option("--rise <points>", "how far each mode rises, as in 5,10,20", rises, [5, 10, 20])
    .option("--runs <n>", "simulated pull requests for each mode and rise", positive, 200)
    .option("--seed <seed>", "draw other instances and runs", "drill")
    .option("--instances <n>", "of every task that draws them (default: the suite's)", positive)
    .option("--run-code", "run the programs of `code` graders in the sandbox")
    .option("--json", "print what was found as JSON")
    .action(async (named: string[], options) => {
      const { drillCommand } = await import("./cli/drill.ts");
      const { config = null, instances = null, runCode = false, json = false } = options;
      const given = [...named, ...(options.suite ?? [])];
      const suites = given.length === 0 ? ["core"] : given;
      end(await drillCommand(session, { ...options, suites, config, instances, runCode, json }));
    });

  program
    .command("instances")
    .description("which instances suites draw from a seed: their ids; asks no model")
    .requiredOption("--seed <seed>", "what the gate drew them from: its base commit, or its --seed")
    .option("--suite <names...>", "files or built-in names", ["core"])
    .option("--task <id>", "of this task only")
    .option("--show", "what is asked, too; refused in CI, whose logs are kept")
    .option("--json", "print them as JSON")
    .action(async (options) => {
      const { instancesCommand } = await import("./cli/instances.ts");
      const { suite: suites, seed, task = null, show = false, json = false } = options;
      end(await instancesCommand(session, { suites, seed, task, show, json }));
    });

  program
    .command("simulate")
    .description("the simulated model as an OpenAI-compatible server on loopback")
    .option("--suite <files...>", "the suites it knows (a file or a built-in name)", ["core"])
    .option("--port <n>", "0 picks a free one", port, 0)
    .addOption(new Option("--strength <strength>").choices(["strong", "weak"]).default("strong"))
    .option("--fail <mode=rate...>", "force failure modes at these rates", [])
    .action(async (options) => {
      const { simulateCommand } = await import("./cli/simulate.ts");
      const { suite, port: chosen, strength, fail } = options;
      end(await simulateCommand(session, { suites: suite, port: chosen, strength, fail }));
    });

  program
    .command("report")
    .description("the reports again, from the directory `gate` left behind")
    .option("--from <dir>", "the --out directory of a gate", DEFAULT_OUT)
    .addOption(
      new Option(
        "--format <format>",
        "document and document-html: the failure-mode documentation, in Markdown and to print",
      )
        .choices(REPORT_FORMATS)
        .default("terminal"),
    )
    .option("--times", "html: draw how long answers took, too")
    .action(async (options) => {
      const { reportCommand } = await import("./cli/report.ts");
      end(await reportCommand(session, { ...options, times: options.times ?? false }));
    });
  program
    .command("history")
    .description("a static site of how targets did over time, from the branch of baselines")
    .option("--repo <dir>", "the git repository", ".")
    .option(
      "--branch <name>",
      "the branch that keeps the baselines (default: reliability-baselines)",
    )
    .option("--out <dir>", "where the site goes", "reliability-history")
    .option("--json", "print its data")
    .action(async (options) => {
      const { historyCommand } = await import("./cli/history.ts");
      end(
        await historyCommand(session, {
          ...options,
          branch: options.branch ?? null,
          json: options.json ?? false,
        }),
      );
    });
  program
    .command("app")
    .description("serve the GitHub App; settings come from the environment (docs/deploy.md)")
    .action(async () => {
      const { appCommand } = await import("./cli/app.ts");
      end(await appCommand());
    });

  return program;
}

/** What the commands that ask models are told, with what was left out. */
function askingOptions(given: {
  readonly target?: string;
  readonly seed?: string;
  readonly json?: true;
  readonly fresh?: true;
  readonly timeout: number;
}) {
  const { target = null, seed = null, json = false, fresh = false, timeout } = given;
  return { target, seed, json, fresh, timeoutSeconds: timeout };
}

function sessionFor(session: Session, { quiet }: { readonly quiet?: true }): Session {
  return quiet ? { ...session, progress: QUIET } : session;
}

/** Timers know no longer ones. */
const MOST_SECONDS = 86_400;

function seconds(text: string): number {
  const number = positive(text);
  if (number > MOST_SECONDS) throw new InvalidArgumentError(`It must be at most ${MOST_SECONDS}.`);
  return number;
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("It must be 1 or more.");
  return number;
}

function names(text: string): readonly string[] {
  const parts = text.split(",").map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

/** Points from 1 to 100, smallest first. */
function rises(text: string): readonly number[] {
  const points = text.split(",").map((part) => positive(part.trim()));
  if (points.some((each) => each > 100)) throw new InvalidArgumentError("It must be at most 100.");
  return [...new Set(points)].sort((a, b) => a - b);
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError("It must be from 0 to 65535.");
  }
  return number;
}

const OLDEST_NODE = 24;

collectEarly();
const session = openSession();
const [major = "0"] = process.versions.node.split(".");
if (Number(major) < OLDEST_NODE) {
  session.terminal.say(
    `reliability-gate needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`,
  );
  process.exit(EXIT.invalid);
}
try {
  await buildProgram(session, (code) => {
    process.exitCode = code;
  }).parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) {
    process.exitCode = thrown.exitCode === 0 ? EXIT.passed : EXIT.invalid;
  } else {
    session.terminal.say(sayUnforeseen(thrown, session.env));
    process.exitCode = EXIT.inconclusive;
  }
}
