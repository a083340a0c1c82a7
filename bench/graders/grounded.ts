/**
 * What does the grounded grader say of real summaries with human labels?
 * TofuEval's transcripts are not here, so this is no measurement of the grader's truth: the stand-in source is
 * the human key points and what other models wrote of the same meeting, and a right sentence may well state
 * what none of them has. It shows how often the rules speak up on real text, and is reported without a bar.
 */
import { z } from "zod";
import { gradeGrounded } from "../../src/grade/grounded/grounded.ts";
import type { Measured } from "./measured.ts";
import { readRows } from "./read-rows.ts";

export const GROUNDED_FILE = "tofueval_meetingbank_dev.jsonl.gz";

const rowSchema = z.object({
  input: z.object({ doc_id: z.string(), topic: z.string() }),
  reference: z.object({ human_key_points: z.string() }),
  model: z.string(),
  output: z.string(),
  label: z.enum(["consistent", "inconsistent"]),
  error_type: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

export function measureGrounded(): readonly Measured[] {
  const rows = readRows(GROUNDED_FILE, rowSchema);
  const byMeeting = Map.groupBy(rows, ({ input }) => input.doc_id);
  const isAccused = (row: Row) => {
    const others = (byMeeting.get(row.input.doc_id) ?? []).filter(
      ({ model }) => model !== row.model,
    );
    return accuses(row, others);
  };
  const consistent = rows.filter(({ label }) => label === "consistent");
  const extrinsic = rows.filter(({ error_type }) => /extrinsic/i.test(error_type ?? ""));
  return [
    counted("sentences labelled consistent that are accused", consistent, isAccused),
    counted("sentences labelled extrinsic that are accused", extrinsic, isAccused),
  ];
}

function accuses(row: Row, others: readonly Row[]): boolean {
  const source = [
    row.input.doc_id,
    ...new Set(
      others.flatMap(({ output, input, reference }) => [
        output,
        input.topic,
        reference.human_key_points,
      ]),
    ),
    row.reference.human_key_points,
  ];
  const grading = gradeGrounded(
    { kind: "grounded", source },
    {
      answer: { text: row.output, toolCalls: [], finish: "stop" },
      tools: [],
      variables: {},
      question: "",
    },
  );
  return grading.kind === "failed";
}

function counted(what: string, rows: readonly Row[], isAccused: (row: Row) => boolean): Measured {
  const accused = rows.filter(isAccused);
  return {
    grader: "grounded",
    data: `${GROUNDED_FILE}, other summaries as the source`,
    counted: what,
    hits: accused.length,
    of: rows.length,
    bar: null,
    baselines: [],
    misses: [],
  };
}
