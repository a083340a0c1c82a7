/**
 * What did the graders of many answers learn outside? Every inquiry of a batch is made at once; each grader
 * gets back what it asked, in its order.
 */
import type { GraderConfig } from "../grader-config.ts";
import { type Inquiries, inquireAll, type Observation } from "../trial/inquire.ts";
import type { GradeContext } from "./grading.ts";
import { inquiriesOf } from "./inquiries.ts";

export type Observed = ReadonlyMap<GraderConfig, readonly Observation[]>;

export type Gradable = GradeContext & { readonly graders: readonly GraderConfig[] };

/** One map an answer, in the order of the answers. */
export async function observe(
  answers: readonly Gradable[],
  inquiries: Inquiries,
): Promise<readonly Observed[]> {
  const asked = answers.map((answer) =>
    answer.graders.map((config) => ({ config, of: inquiriesOf(config, answer) })),
  );
  const observations = await inquireAll(
    asked.flatMap((graders) => graders.flatMap(({ of }) => of)),
    inquiries,
  );
  const left = [...observations];
  return asked.map(
    (graders) => new Map(graders.map(({ config, of }) => [config, left.splice(0, of.length)])),
  );
}
