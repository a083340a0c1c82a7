/**
 * How far is long work? Live steps on a terminal, plain lines elsewhere, always on stderr.
 */
import { Listr, ListrLogger, ProcessOutput } from "listr2";

export type Progress = {
  /** Runs one step; `detail` replaces the line that says how far it is. */
  readonly step: <Value>(
    title: string,
    work: (detail: (text: string) => void) => Promise<Value>,
  ) => Promise<Value>;
};

/** Says nothing. */
export const QUIET: Progress = { step: (_title, work) => work(() => undefined) };

export function openProgress(settings: {
  readonly stderr: NodeJS.WriteStream;
  readonly isInteractive: boolean;
}): Progress {
  const { stderr, isInteractive } = settings;
  return {
    step: async (title, work) => {
      const results: Awaited<ReturnType<typeof work>>[] = [];
      const tasks = new Listr(
        [
          {
            title,
            task: async (_context, task) => {
              const detail = (text: string) => {
                task.output = text;
              };
              results.push(await work(detail));
            },
          },
        ],
        {
          renderer: isInteractive ? "default" : "simple",
          rendererOptions: {
            logger: new ListrLogger({ processOutput: new ProcessOutput(stderr, stderr) }),
          },
          registerSignalListeners: false,
        },
      );
      await tasks.run();
      const [result] = results;
      if (results.length === 0) throw new Error("the step ran");
      return result as Awaited<ReturnType<typeof work>>;
    },
  };
}
