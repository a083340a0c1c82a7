/**
 * What do a suite and its tasks say of themselves: what they measure, and what they cannot? For documents about a run.
 */
import { z } from "zod";
import type { Suite } from "./suite.ts";

const about = z.string().exactOptional();

export const describedSuiteSchema = z.strictObject({
  id: z.string(),
  about,
  tasks: z.array(z.strictObject({ id: z.string(), about })),
});

export type DescribedSuite = z.output<typeof describedSuiteSchema>;

export function describeSuite({ id, about: own, tasks }: Suite): DescribedSuite {
  return {
    id,
    ...(own === undefined ? {} : { about: own }),
    tasks: tasks.map((task) => ({
      id: task.id,
      ...(task.about === undefined ? {} : { about: task.about }),
    })),
  };
}
