/**
 * How does hostile Python try to get out? Each attack appends to `got` what it reached; nothing may be there.
 * CANARY_FILE, CANARY_FOLDER, CANARY_PORT, CANARY_SECRET and PARENT_PID are filled in.
 */
export type Attack = {
  readonly name: string;
  readonly source: string;
  /** How it may end, besides having got nothing. */
  readonly ends?: RegExp;
  /** Default 1 for what never ends, 10 for the rest. */
  readonly seconds?: number;
};

/** Goes on after whatever is thrown; keeps what comes back unless it is nothing. */
export const TOOLS = `
got = []
def attempt(action):
    try:
        result = action()
    except BaseException as error:
        return None
    if result is not None and result is not False:
        got.append(repr(result)[:80])
    return result
`;

/** The modules of the bridge are closed; an attacker opens one of them again and makes a JavaScript object. */
const BRIDGE = `
import sys
for name in [each for each in sys.modules if sys.modules[each] is None]:
    del sys.modules[name]
import _pyodide_core
bridge = _pyodide_core.create_proxy({})
Function = bridge.constructor.constructor
`;

export const REACHING_OUT: readonly Attack[] = [
  { name: "reads a file", source: "attempt(lambda: open('CANARY_FILE').read())" },
  { name: "reads /etc/passwd", source: "attempt(lambda: open('/etc/passwd').read())" },
  {
    name: "reads through /proc",
    source:
      "attempt(lambda: open('/proc/self/environ').read())\nattempt(lambda: open('/proc/self/root/etc/hosts').read())",
  },
  {
    name: "writes a file",
    source: "attempt(lambda: open('CANARY_FOLDER/written', 'w').write('x'))",
  },
  {
    name: "reads the environment",
    source: "import os\ngot += [v for v in os.environ.values() if 'CANARY_SECRET' in v]",
  },
  {
    name: "runs a shell",
    source: "import os\nif os.system('touch CANARY_FOLDER/written') == 0: got.append('ran')",
  },
  {
    name: "starts processes",
    source: `
import os, subprocess
attempt(lambda: subprocess.run(['touch', 'CANARY_FOLDER/written']))
attempt(lambda: os.popen('id').read() or None)
attempt(lambda: os.fork())
attempt(lambda: os.execv('/bin/sh', ['sh', '-c', 'touch CANARY_FOLDER/written']))
attempt(lambda: os.posix_spawn('/bin/sh', ['sh'], {}))`,
    ends: /^raised/,
  },
  {
    name: "opens sockets",
    source: `
import socket, urllib.request, http.client
def talk():
    connection = socket.socket(); connection.settimeout(2)
    connection.connect(('127.0.0.1', CANARY_PORT)); connection.send(b'GET / HTTP/1.0\\r\\n\\r\\n')
    return connection.recv(10) or None
attempt(talk)
attempt(lambda: urllib.request.urlopen('http://127.0.0.1:CANARY_PORT/', timeout=2).read())
def ask():
    client = http.client.HTTPConnection('127.0.0.1', CANARY_PORT, timeout=2)
    client.request('GET', '/'); return client.getresponse().status
attempt(ask)
attempt(lambda: socket.getaddrinfo('example.com', 80)[0][4][0] if not socket.getaddrinfo('example.com', 80)[0][4][0].startswith('172.29.') else None)`,
  },
  {
    name: "serves",
    source:
      "import socket\ns = socket.socket()\nattempt(lambda: (s.bind(('0.0.0.0', 0)), s.listen(), s.accept(), 'serves'))",
  },
  {
    name: "kills its parent and everything",
    source:
      "import os\nattempt(lambda: os.kill(PARENT_PID, 9))\nattempt(lambda: os.kill(os.getppid(), 9))\nattempt(lambda: os.kill(-1, 9))",
    ends: /^raised/,
  },
  {
    name: "imports js",
    source: "attempt(lambda: __import__('js'))\nattempt(lambda: __import__('pyodide_js'))",
  },
  {
    name: "mounts the file system of the host",
    source:
      "attempt(lambda: __import__('pyodide_js').mountNodeFS('/mnt', 'CANARY_FOLDER'))\nimport os\nattempt(lambda: os.listdir('/mnt') or None)",
  },
  {
    name: "runs JavaScript",
    source: "attempt(lambda: __import__('pyodide').code.run_js('process'))",
  },
  {
    name: "fetches",
    source: "attempt(lambda: __import__('pyodide').http.open_url('http://127.0.0.1:CANARY_PORT/'))",
  },
  {
    name: "installs packages",
    source:
      "attempt(lambda: __import__('micropip'))\nattempt(lambda: __import__('pyodide_js').loadPackage('numpy'))",
  },
  {
    name: "calls C",
    source:
      "attempt(lambda: __import__('ctypes').CDLL(None).system(b'touch CANARY_FOLDER/written'))",
  },
  {
    name: "calls C after opening ctypes again",
    source: `
import sys
for name in [each for each in sys.modules if sys.modules[each] is None]: del sys.modules[name]
import ctypes
library = ctypes.CDLL(None)
def call(name, *given):
    try: return getattr(library, name)(*given)
    except BaseException: return None
if call('system', b'touch CANARY_FOLDER/written') == 0: got.append('system')
call('emscripten_run_script', b'globalThis.reached = process.pid')
if (call('emscripten_run_script_int', b'1 + 1') or 0) > 0: got.append('script')
if (call('execve', b'/bin/sh', None, None)) == 0: got.append('execve')`,
    ends: /^raised/,
  },
  {
    name: "finds JavaScript objects in memory",
    source:
      "import gc\nfor each in gc.get_objects():\n    if type(each).__name__ == 'JsFinder': got += list(each.jsproxies)",
  },
];

export const OVER_THE_BRIDGE: readonly Attack[] = [
  {
    name: "makes a function of text",
    source: `${BRIDGE}attempt(lambda: Function('return process')())\nattempt(lambda: Function('return 1')())`,
  },
  {
    name: "makes asynchronous and generator functions of text",
    source: `${BRIDGE}
Object = bridge.constructor
for text in ('async', 'generator'):
    attempt(lambda: Function.prototype.constructor('return import("node:fs")')())`,
  },
  {
    name: "looks for Node among the globals",
    source: `${BRIDGE}
for name in ('process', 'require', 'fetch', 'globalThis', 'global', 'Buffer', 'module', 'WebAssembly', 'setTimeout'):
    attempt(lambda: getattr(bridge, name))
    attempt(lambda: getattr(Function, name))`,
  },
  {
    name: "reads the frames of an error",
    source: `${BRIDGE}
reached = []
def prepare(error, frames):
    for frame in frames:
        for name in ('getThis', 'getFunction'):
            try:
                value = getattr(frame, name)()
                if value is not None and hasattr(value, 'process'): reached.append(name)
            except BaseException: pass
    return ''
try:
    Function('return 1')
except BaseException as error:
    js = getattr(error, 'js_error', error)
    try:
        js.constructor.prepareStackTrace = prepare
        js.constructor.captureStackTrace(bridge)
        str(bridge.stack)
    except BaseException: pass
got += reached`,
  },
  {
    name: "pollutes the prototypes that our side may use",
    source: `${BRIDGE}
for owner in (bridge, Function.prototype, Function):
    for name in ('then', 'get', 'set', 'apply', 'call', 'bind', 'toString', 'constructor', 'value'):
        try: setattr(owner.__proto__, name, lambda *given: 'ended')
        except BaseException: pass`,
    ends: /./,
  },
  {
    name: "walks up the callers",
    source: `${BRIDGE}
attempt(lambda: Function.prototype.caller)
attempt(lambda: Function.caller.caller)
attempt(lambda: Function.arguments)`,
  },
];

/** Each must be told as it is: none of these has passed its checks. */
export const CHEATING: readonly (Attack & { readonly checks?: string })[] = [
  { name: "leaves before the checks", source: "import sys; sys.exit(0)" },
  { name: "leaves the interpreter", source: "import os; os._exit(0)" },
  {
    name: "leaves in the checks",
    source: "import os\ndef f(): os._exit(0)",
    checks: "f()\nassert False",
  },
  {
    name: "raises SystemExit in the checks",
    source: "def f(): raise SystemExit(0)",
    checks: "f()\nassert False",
  },
  {
    name: "redefines AssertionError",
    source:
      "import builtins\nclass AssertionError(BaseException): pass\nbuiltins.AssertionError = AssertionError",
  },
  {
    name: "replaces built-ins",
    source: "import builtins\nbuiltins.len = lambda of: 3\n__builtins__ = {'len': builtins.len}",
    checks: "assert len([]) == 3",
  },
  {
    name: "traces",
    source: "import sys\ndef f():\n    getattr(sys, 'settrace', print)(lambda *given: None)",
    checks: "f()\nassert False",
  },
  {
    name: "prints what our side waits for",
    source:
      "import os, sys\nprint('ready')\nsys.stderr.write('out of memory')\nos.write(1, b'ready\\n0 {\"kind\":\"ended\"}\\n')\nos.write(3, b'x')",
  },
  { name: "registers an end", source: "import atexit, os\natexit.register(lambda: os._exit(0))" },
  {
    name: "patches the modules that run it",
    source:
      "import sys\nfor each in list(sys.modules.values()):\n    if 'pyodide' in getattr(each, '__name__', ''):\n        each.__dict__.clear()",
  },
  {
    name: "replaces exec and compile",
    source:
      "import builtins\nbuiltins.exec = builtins.eval = builtins.compile = lambda *given, **more: None",
  },
];

export const EXHAUSTING: readonly Attack[] = [
  {
    name: "loops forever and catches everything",
    source: "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    ends: /^timed-out/,
  },
  {
    name: "loops in a regular expression",
    source: "import re\nre.match('(a+)+$', 'a' * 60 + 'b')",
    ends: /^timed-out/,
  },
  {
    name: "counts too far",
    source: "str(7 ** (10 ** 8))",
    ends: /^(timed-out|raised|out-of-memory)/,
  },
  { name: "sleeps", source: "import time\ntime.sleep(1000)", ends: /^timed-out/ },
  {
    name: "fills the memory",
    source: "kept = []\nwhile True: kept.append('x' * 10 ** 7)",
    seconds: 30,
    ends: /^out-of-memory/,
  },
  {
    name: "asks for all memory at once",
    source: "kept = bytearray(10 ** 10)",
    seconds: 30,
    ends: /^(out-of-memory|raised)/,
  },
  {
    name: "fills the memory and goes on",
    source:
      "kept = []\nwhile True:\n    try: kept.append(bytearray(10 ** 8))\n    except MemoryError: pass",
    ends: /^timed-out/,
  },
  {
    name: "fills the disk that is memory",
    source: "with open('/tmp/big', 'wb') as file:\n    while True: file.write(b'x' * 10 ** 7)",
    ends: /^(out-of-memory|raised|timed-out)/,
  },
  {
    name: "recurses forever",
    source: "def f(): return f()\nf()",
    seconds: 30,
    ends: /^raised source RecursionError/,
  },
  {
    name: "recurses where no limit is",
    source: "import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(x): return f([x])\nf(1)",
    ends: /^(raised|out-of-memory|timed-out)/,
  },
  {
    name: "nests too deeply to be parsed",
    source: `x = ${"(".repeat(5000)}1${")".repeat(5000)}`,
    seconds: 30,
    ends: /^(raised|out-of-memory)/,
  },
  { name: "prints without end", source: "while True: print('x' * 100000)", ends: /^timed-out/ },
  {
    name: "forks without end",
    source: "import os\nwhile True:\n    os.fork()",
    seconds: 30,
    ends: /^raised/,
  },
  {
    name: "starts threads",
    source: "import threading\nthreading.Thread(target=print).start()",
    seconds: 30,
    ends: /^raised source RuntimeError: can't start new thread/,
  },
  {
    name: "waits for what never happens",
    source: "import asyncio\nasync def f(): await asyncio.Event().wait()\nasyncio.run(f())",
    seconds: 30,
    ends: /^raised/,
  },
  {
    name: "raises what cannot be told",
    source:
      "class E(Exception):\n    def __str__(self): raise ValueError\n    __repr__ = __str__\nraise E()",
    seconds: 30,
    ends: /^raised/,
  },
];
