"""A real Chromium without a screen and without any network, driven over the pipe of its own debugging protocol.

No driver program, no port, no package: Chromium reads commands from its file descriptor 3 and answers on 4, one JSON
text each, ended by a zero byte. What a page asks for, complains of or pops up is written down for the tests.
"""

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

CANDIDATES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    # Nothing can leave: no name has an address, and all traffic goes to a port where nobody listens.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--remote-debugging-pipe",
)
PATIENCE = 30.0  # seconds for any one thing: far more than it takes, so that only a real fault fails


def find_chromium() -> str | None:
    """Return the path of an installed Chromium, or None."""
    return next((path for name in CANDIDATES if (path := shutil.which(name))), None)


class Chromium:
    """One browser process; `page` opens a tab of its own."""

    def __init__(self, program: str, profile: Path) -> None:
        commands, self._send = _high_pipe()
        self._receive, answers = _high_pipe()
        actions = [
            (os.POSIX_SPAWN_DUP2, commands, 3),
            (os.POSIX_SPAWN_DUP2, answers, 4),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ]
        argv = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        self.pid = os.posix_spawn(program, argv, os.environ, file_actions=actions, setpgroup=0)
        os.close(commands)
        os.close(answers)
        self._number = 0
        self._buffer = b""
        self._answers: dict[int, dict[str, Any]] = {}
        self.events: deque[dict[str, Any]] = deque()

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Send a command and return its result; RuntimeError if Chromium refuses it."""
        number = self._post(method, session, params)
        deadline = time.monotonic() + PATIENCE
        while number not in self._answers:
            self.pump(deadline - time.monotonic())
        answer = self._answers.pop(number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return dict(answer["result"])

    def _post(self, method: str, session: str | None, params: dict[str, Any]) -> int:
        """Send a command and return its number, by which its answer is known."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        data = json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0"
        while data:
            data = data[os.write(self._send, data) :]
        return self._number

    def pump(self, seconds: float) -> bool:
        """Take in what has come within that time; False if nothing has. TimeoutError once there is no time left."""
        if seconds <= 0:
            raise TimeoutError("Chromium does not answer.")
        ready, _, _ = select.select([self._receive], [], [], seconds)
        if not ready:
            return False
        data = os.read(self._receive, 1 << 20)
        if not data:
            raise RuntimeError("Chromium has ended.")
        *texts, self._buffer = (self._buffer + data).split(b"\0")
        for text in texts:
            message = json.loads(text)
            if "id" in message:
                self._answers[message["id"]] = message
                continue
            self.events.append(message)
            if message["method"] == "Page.javascriptDialogOpening":
                # At once: as long as a dialog is open, its page answers nothing that somebody may be waiting for.
                self._post("Page.handleJavaScriptDialog", message["sessionId"], {"accept": False})
        return True

    @contextmanager
    def page(
        self, address: str, *, width: int = 1400, height: int = 900, dark: bool = False, touch: bool = False
    ) -> Iterator["Page"]:
        """Open an address in a fresh tab of that size, wait until it has loaded, close it in the end."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session, address)
        try:
            page.prepare(width, height, dark=dark, touch=touch)
            page.open()
            yield page
            page.settle()
        finally:
            self.call("Target.closeTarget", targetId=target)
            self.call("Target.disposeBrowserContext", browserContextId=context)

    def close(self) -> None:
        """End the browser and everything that it started, by its process group."""
        with suppress(OSError, RuntimeError, TimeoutError):
            self.call("Browser.close")
        for end in (self._send, self._receive):
            os.close(end)
        deadline = time.monotonic() + 5
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > deadline:
                os.killpg(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                break
            time.sleep(0.02)
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)


class Page:
    """A tab. `requests` holds every address asked for but the page's own, `errors` what the console complains of."""

    def __init__(self, browser: Chromium, session: str, address: str) -> None:
        self._browser = browser
        self._session = session
        self.address = address
        self.loaded = False
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.dialogs: list[str] = []

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command to this tab."""
        return self._browser.call(method, self._session, **params)

    def prepare(self, width: int, height: int, *, dark: bool, touch: bool) -> None:
        """Watch everything, then set the screen."""
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 720
        )
        self.call("Emulation.setTouchEmulationEnabled", enabled=touch)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        calm = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.call("Emulation.setEmulatedMedia", features=[scheme, calm])

    def open(self) -> None:
        """Go to the address and wait until it has loaded and drawn once."""
        self.loaded = False
        self.call("Page.navigate", url=self.address)
        deadline = time.monotonic() + PATIENCE
        while not self.loaded:
            self._browser.pump(deadline - time.monotonic())
            self.take_in()
        self.settle()

    def settle(self) -> None:
        """Wait until two frames have been drawn: whatever an action has set off has happened by then."""
        self.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
        self.take_in()

    def take_in(self) -> None:
        """Write down what has happened in this tab."""
        for _ in range(len(self._browser.events)):
            event = self._browser.events.popleft()
            if event.get("sessionId") == self._session:
                self._note(event["method"], event["params"])
            elif "sessionId" in event:
                self._browser.events.append(event)

    def _note(self, method: str, params: dict[str, Any]) -> None:
        match method:
            case "Page.loadEventFired":
                self.loaded = True
            case "Network.requestWillBeSent":
                url = params["request"]["url"]
                if url.partition("#")[0] != self.address.partition("#")[0]:
                    self.requests.append(url)
            case "Network.webSocketCreated":
                self.requests.append(params["url"])
            case "Runtime.exceptionThrown":
                details = params["exceptionDetails"]
                self.errors.append(details.get("exception", {}).get("description", details["text"]))
            case "Runtime.consoleAPICalled" if params["type"] in {"error", "warning", "assert"}:
                self.errors.append(" ".join(str(one.get("value", one.get("description"))) for one in params["args"]))
            case "Log.entryAdded" if params["entry"]["level"] in {"error", "warning"}:
                self.errors.append(params["entry"]["text"])
            case "Page.javascriptDialogOpening":
                self.dialogs.append(params["message"])

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression, awaited; RuntimeError if it throws."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        self.take_in()
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    def text(self, selector: str) -> str:
        """Return the lines that an element shows, without the empty ones; folded and hidden parts show nothing."""
        shown = str(self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText"))
        return "\n".join(line for line in shown.splitlines() if line.strip())

    def is_visible(self, selector: str) -> bool:
        """Return whether there is such an element and it takes any room."""
        return bool(
            self.evaluate(f"(document.querySelector({json.dumps(selector)})?.getClientRects().length ?? 0) > 0")
        )

    def click(self, selector: str) -> None:
        """Press the mouse in the middle of the first such element, or of its first line where it goes over several."""
        box = self.evaluate(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
            " one.scrollIntoView({block: 'center'});"
            " const box = one.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        self.click_at(*box)

    def click_at(self, x: float, y: float) -> None:
        """Press and let go of the mouse at a place of the window."""
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        self.settle()

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        self.call("Input.insertText", text=text)
        self.settle()

    def press(self, key: str) -> None:
        """Press a key by its name: Enter, Escape, ArrowDown, Tab, or a character."""
        codes = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "Tab": 9}
        more: dict[str, Any] = {"key": key, "windowsVirtualKeyCode": codes.get(key, 0)}
        if key == "Enter":
            more["text"] = "\r"
        elif len(key) == 1:
            more |= {"text": key, "windowsVirtualKeyCode": ord(key.upper())}
        self.call("Input.dispatchKeyEvent", type="keyDown", **more)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=more["windowsVirtualKeyCode"])
        self.settle()

    def photograph(self, path: Path) -> None:
        """Write what the window shows as PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))


@contextmanager
def started() -> Iterator[Chromium]:
    """Give a running Chromium with a fresh profile; nothing of it is left afterwards. FileNotFoundError without one."""
    program = find_chromium()
    if program is None:
        raise FileNotFoundError("chromium is not installed")
    profile = Path(tempfile.mkdtemp(prefix="kg-chromium-"))
    browser = Chromium(program, profile)
    try:
        yield browser
    finally:
        browser.close()
        shutil.rmtree(profile, ignore_errors=True)


def _high_pipe() -> tuple[int, int]:
    """Return a pipe whose ends lie above 4, so that giving them the numbers 3 and 4 overwrites neither."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]
