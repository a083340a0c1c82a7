import { keepsToAskOnce } from "../../contracts/ask-once.ts";
import { WIRES } from "../../fakes/wires.ts";

for (const wire of WIRES) keepsToAskOnce(wire);
