/**
 * How are a hundred thousand graded trials held in little memory? As lines of JSON, deflated some hundred at a
 * time and outside the heap; they are read back, one task at a time, when a look or the document needs them.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { EvidenceTrial } from "../evidence.ts";
import { inOrder } from "./record.ts";

export type TrialLog = {
  readonly add: (trial: EvidenceTrial) => void;
  /** In the order of the document; may be read again and again. */
  readonly trials: Iterable<EvidenceTrial>;
};

/** Of one task: fewer would be packed badly, more would be much at once. */
const TRIALS_A_PACK = 256;
/** The fastest; what is kept is mostly digests, which no level packs. */
const PACKING = { level: 1 };

type OfTask = { readonly packs: Buffer[]; loose: EvidenceTrial[] };

export function openTrialLog(): TrialLog {
  const tasks = new Map<string, OfTask>();
  return {
    add: (trial) => {
      const own = tasks.get(trial.task) ?? { packs: [], loose: [] };
      tasks.set(trial.task, own);
      own.loose.push(trial);
      if (own.loose.length < TRIALS_A_PACK) return;
      own.packs.push(pack(own.loose));
      own.loose = [];
    },
    trials: {
      *[Symbol.iterator]() {
        for (const task of [...tasks.keys()].sort()) {
          const { packs, loose } = tasks.get(task) ?? { packs: [], loose: [] };
          yield* inOrder([...packs.flatMap(unpack), ...loose]);
        }
      },
    },
  };
}

function pack(trials: readonly EvidenceTrial[]): Buffer {
  return deflateRawSync(JSON.stringify(trials), PACKING);
}

/** Written above, so it needs no proof. */
const unpack: (packed: Buffer) => EvidenceTrial[] = (packed) =>
  JSON.parse(inflateRawSync(packed).toString("utf8"));
