/**
 * What could a program reach that got out of its interpreter, into the process? As little as can be:
 * the permission model of Node has no switch for the network or for signals, so their functions are replaced.
 * One layer of several; the interpreter holds no reference to any of this in the first place.
 */
import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import inspector from "node:inspector";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import sqlite from "node:sqlite";
import tls from "node:tls";
import v8 from "node:v8";
import worker from "node:worker_threads";

const NETWORK = [
  "fetch",
  "WebSocket",
  "EventSource",
  "XMLHttpRequest",
  "BroadcastChannel",
  "Worker",
  "navigator",
  "localStorage",
  "sessionStorage",
];

export function closeDoors(): void {
  for (const name of NETWORK) Reflect.deleteProperty(globalThis, name);
  block(net.Socket.prototype, ["connect"]);
  block(net.Server.prototype, ["listen"]);
  block(dgram.Socket.prototype, ["bind", "send", "connect"]);
  for (const module of [net, tls, http, https, http2, dgram]) {
    block(module, ["connect", "createConnection", "createServer", "createSecureServer"]);
    block(module, ["request", "get", "createSocket", "_createServerHandle", "_createSocketHandle"]);
  }
  for (const module of [dns, dns.promises]) {
    block(
      module,
      Object.keys(module).filter((name) => /^(lookup|resolve|reverse)/.test(name)),
    );
  }
  // It opens files that the permission model denies (Node 24.21).
  block(sqlite, Object.keys(sqlite));
  block(inspector, ["open", "url"]);
  block(v8, ["setFlagsFromString", "writeHeapSnapshot"]);
  block(worker, ["Worker", "BroadcastChannel"]);
  syncBuiltinESMExports();
  block(process, ["kill", "_kill", "_debugProcess", "_debugEnd", "_startProfilerIdleNotifier"]);
  block(process, ["binding", "_linkedBinding", "dlopen", "getBuiltinModule", "chdir", "setuid"]);
  block(process, ["abort", "loadEnvFile", "execve", "_rawDebug"]);
  Reflect.deleteProperty(process, "report");
  Reflect.deleteProperty(globalThis, "process");
  Reflect.deleteProperty(globalThis, "Buffer");
}

function block(owner: object, names: readonly string[]): void {
  for (const name of names) {
    if (!(name in owner)) continue;
    const value = () => {
      throw new Error(`${name} is closed in the sandbox`);
    };
    Object.defineProperty(owner, name, { value, writable: false, configurable: false });
  }
}
