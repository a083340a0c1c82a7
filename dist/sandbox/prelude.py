"""What stands ready around a program? Loaded once into the memory that every interpreter starts from."""

# What answers import most: already there, so that a program's time is its own.
import abc, ast, asyncio, bisect, builtins, collections, contextlib, copy, dataclasses, datetime  # noqa: E401
import decimal, enum, fractions, functools, hashlib, heapq, io, itertools, json, math, operator  # noqa: E401
import random, re, statistics, string, sys, time, traceback, types, typing, unittest  # noqa: E401


class _Loop(asyncio.base_events.BaseEventLoop):
    """An event loop of timers and callbacks: there is nothing outside to wait for."""

    def __init__(self):
        super().__init__()
        self._selector = self

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("everything waits and nothing will happen")
        time.sleep(timeout)
        return []

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class _Policy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = _Loop


_BRIDGE = ("js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core", "_ctypes", "ctypes", "webbrowser")
_SPYING = ("settrace", "setprofile", "_settraceallthreads", "_setprofileallthreads", "call_tracing", "monitoring")

# Run between answer and checks, as a code object without a name that the answer could rebind.
_RESTORE = compile(
    "held.clear()\nheld.update(saved)\nanswer['__builtins__'] = module\n", "<between>", "exec"
)


def _open(checks):
    """Closes the way to JavaScript and hands out what runs a program; the checks are compiled first."""
    checking = compile(checks, "<checks>", "exec", dont_inherit=True)
    asyncio.events._set_running_loop(None)
    asyncio.run = asyncio.runners.run
    time.sleep = getattr(time.sleep, "__wrapped__", time.sleep)
    asyncio.events._event_loop_policy = _Policy()
    for finder in [each for each in sys.meta_path if type(each).__name__ == "JsFinder"]:
        finder.jsproxies.clear()
        sys.meta_path.remove(finder)
    for name in [each for each in sys.modules if each.partition(".")[0] in _BRIDGE]:
        sys.modules[name] = None
    for name in _BRIDGE:
        sys.modules[name] = None
    for name in _SPYING:
        if hasattr(sys, name):
            delattr(sys, name)
    sys.setrecursionlimit(1000)
    answer = types.ModuleType("answer")
    sys.modules["answer"] = answer
    answer.__builtins__ = builtins
    between = {
        "__builtins__": {},
        "held": builtins.__dict__,
        "saved": dict(builtins.__dict__),
        "answer": answer.__dict__,
        "module": builtins,
    }
    return compile, exec, answer.__dict__, checking, _RESTORE, between
