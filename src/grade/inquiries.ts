/**
 * What must be learnt outside before the graders of an answer can speak?
 */
import type { GraderConfig } from "../grader-config.ts";
import type { Inquiry } from "../trial/inquire.ts";
import { programOf } from "./code/code.ts";
import type { GradeContext } from "./grading.ts";
import { judgeInquiries } from "./judge/judge.ts";

export function inquiriesOf(config: GraderConfig, context: GradeContext): readonly Inquiry[] {
  switch (config.kind) {
    case "code": {
      const program = programOf(config, context);
      return program === null ? [] : [{ kind: "run", program }];
    }
    case "judge":
      return judgeInquiries(config, context);
    default:
      return [];
  }
}
