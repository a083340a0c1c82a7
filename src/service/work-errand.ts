/**
 * What is done for one errand? One case a kind; all of them read what is true from GitHub.
 */
import type { Errand } from "../app/errand.ts";
import { unreachable } from "../result.ts";
import { answerComment } from "./answer-comment.ts";
import { dispatchRecord } from "./dispatch-record.ts";
import { lookAt } from "./look-at.ts";
import { pressButton } from "./press-button.ts";
import { groupSubject, pullSubject } from "./subject.ts";
import { supersedeOld } from "./supersede-old.ts";
import { sweepRepository } from "./sweep-repository.ts";
import type { World } from "./world.ts";

export async function workErrand(world: World, errand: Errand): Promise<void> {
  switch (errand.kind) {
    case "pull": {
      const { number, heads } = errand;
      const subject = await pullSubject(world, number, heads);
      await supersedeOld(world, subject, heads);
      await lookAt(world, subject);
      return;
    }
    case "group": {
      const subject = await groupSubject(world, errand);
      if (subject !== null) await lookAt(world, subject);
      return;
    }
    case "comment":
      return answerComment(world, errand);
    case "button":
      return pressButton(world, errand);
    case "push": {
      // Without the workflow every pull request measures its base itself.
      const why = await dispatchRecord(world, null);
      if (why !== null) world.say(`No baseline is recorded: ${why}`);
      return;
    }
    case "sweep":
      return sweepRepository(world);
    default:
      return unreachable(errand);
  }
}
